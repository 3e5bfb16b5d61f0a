package org.mingfa.law;

import java.util.List;
import java.util.Optional;

/** The five levels of the national place codes (统计用区划代码), told by the number of digits. */
public enum Level {
    PROVINCE("province", "省", 2),
    PREFECTURE("prefecture", "市", 4),
    COUNTY("county", "县", 6),
    TOWNSHIP("township", "乡镇", 9),
    VILLAGE("village", "村", 12);

    private static final List<Level> ALL = List.of(values());

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
        return ALL.stream().filter(level -> level.id.equals(id)).findFirst();
    }

    /** The level of a place code, or empty where it has no code's length or holds anything but digits. */
    public static Optional<Level> of(String placeCode) {
        for (int i = 0; i < placeCode.length(); i++) {
            if (placeCode.charAt(i) < '0' || placeCode.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        for (var level : ALL) {
            if (level.digits == placeCode.length()) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
