package org.mingfa.calendar;

/**
 * A computation needed the holiday arrangements of a year that were not given. Working days are never guessed: a guess
 * that is wrong by a day makes a decision unlawful.
 */
public final class MissingYear extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    MissingYear(int year) {
        super("没有" + year + "年的节假日安排，无法确定工作日。请依据国务院办公厅关于" + year + "年部分节假日安排的通知，添加文件 " + file(year) + "。");
        this.year = year;
    }

    /** The year without data. */
    public int year() {
        return year;
    }

    /** The file to add, relative to the root of the law files' repository: {@code law/calendar/2027.yaml}. */
    public String file() {
        return file(year);
    }

    private static String file(int year) {
        return "law/calendar/" + year + ".yaml";
    }
}
