package org.mingfa.law;

import java.util.Arrays;
import java.util.Optional;

/** The five levels of the national place codes (统计用区划代码), told by the number of digits. */
public enum Level {
    PROVINCE("province", "省", 2),
    PREFECTURE("prefecture", "市", 4),
    COUNTY("county", "县", 6),
    TOWNSHIP("township", "乡镇", 9),
    VILLAGE("village", "村", 12);

    private final String id;
    private final String chinese;
    private final int digits;

    Level(String id, String chinese, int digits) {
        this.id = id;
        this.chinese = chinese;
        this.digits = digits;
    }

    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    public int digits() {
        return digits;
    }

    public static Optional<Level> byId(String id) {
        return Arrays.stream(values()).filter(level -> level.id.equals(id)).findFirst();
    }

    /** The level of a place code, or empty where it has no code's length or holds anything but digits. */
    public static Optional<Level> of(String placeCode) {
        if (!placeCode.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(level -> level.digits == placeCode.length())
                .findFirst();
    }
}
