package org.mingfa.exchange;

/**
 * What became of a row.
 *
 * @param row its number as the sheet shows it, from 1
 * @param number of the matter it opened; empty when it opened none now
 * @param message in Chinese: why not, or what was found out of order; empty when there is nothing to say
 */
public record RowResult(String sheet, int row, Fate fate, String number, String message) {

    public enum Fate {
        /** It has opened a matter. */
        ACCEPTED,
        /** It, or an equal row, opened a matter in an earlier import. */
        ALREADY,
        REFUSED
    }

    /** In one line, as it stands in the result column. */
    public String inWords() {
        return switch (fate) {
            case ACCEPTED -> "已导入，编号" + number + (message.isEmpty() ? "" : "；体检发现：" + message);
            case ALREADY -> "以前已经导入，没有重复登记";
            case REFUSED -> "没有导入：" + message;
        };
    }
}
