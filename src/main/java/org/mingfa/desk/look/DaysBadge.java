package org.mingfa.desk.look;

/**
 * How long there is still, at a glance.
 *
 * @param caption 还剩, 逾期, 还须等 or 今天
 * @param number the figure, or a word in its place
 * @param unit 个工作日, 天, or an empty string
 */
public record DaysBadge(String caption, String number, String unit, Meaning meaning) {

    public static final String DAYS = "天";

    /**
     * A cap that is {@code left} units away; zero is today. What is overdue is counted in days of the calendar, whatever its period is
     * counted in, so that it is the same number on each page.
     *
     * @param left below zero, for overdue, always in days
     * @param soon whether there is little time left, where there is some
     */
    public static DaysBadge until(int left, String unit, boolean soon) {
        if (left < 0) {
            return new DaysBadge("逾期", Integer.toString(-left), DAYS, Meaning.LATE);
        }
        if (left == 0) {
            return new DaysBadge("今天", "到期", "", Meaning.SOON);
        }
        return new DaysBadge("还剩", Integer.toString(left), unit, soon ? Meaning.SOON : Meaning.ONTIME);
    }

    /** A floor that is {@code left} days away: nothing is to be done before. */
    public static DaysBadge notBefore(int left) {
        return new DaysBadge("还须等", Integer.toString(left), DAYS, Meaning.PLAIN);
    }

    /** Something that happened was not in order; no day is counted to. */
    public static DaysBadge found() {
        return new DaysBadge("发现", "问题", "", Meaning.LATE);
    }

    /** The one day on which it could be done has passed. */
    public static DaysBadge over() {
        return new DaysBadge("当天", "已过", "", Meaning.PLAIN);
    }

    /** No period runs. */
    public static DaysBadge none() {
        return new DaysBadge("期限", "不限", "", Meaning.PLAIN);
    }
}
