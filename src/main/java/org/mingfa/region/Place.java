package org.mingfa.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;

/**
 * A place under one name.
 *
 * @param code the national code (统计用区划代码) without trailing zeros: 2, 4, 6, 9 or 12 digits
 * @param name its own name, without what lies above it (石桥镇)
 * @param from the first day of this code and name
 * @param to the last one; null while they hold
 * @param predecessor the code it had before, if it had another
 */
public record Place(
        String code,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String predecessor) {

    /** @throws UnsoundPlace when the code is none, the name is empty or the days are the wrong way round */
    public Place {
        read(code);
        if (name.isBlank()) {
            throw new UnsoundPlace("区划 " + code + " 没有名称，请填写名称。");
        }
        if (to != null && to.isBefore(from)) {
            throw new UnsoundPlace(name + "（" + code + "）的停用日期早于启用日期，请核对。");
        }
        if (predecessor != null) {
            read(predecessor);
        }
    }

    public PlaceCode placeCode() {
        return PlaceCode.of(code);
    }

    public Level level() {
        return placeCode().level().orElseThrow();
    }

    /** The county it belongs to; {@link PlaceCode#ABOVE_COUNTIES} for a province or prefecture. */
    public String county() {
        return placeCode().county();
    }

    /** Whether code and name hold on a day. */
    public boolean isValid(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /**
     * The place code somebody has written.
     *
     * @throws UnsoundPlace when it is none
     */
    public static PlaceCode read(String code) {
        return PlaceCode.parse(code)
                .orElseThrow(() -> new UnsoundPlace("“" + code + "”不是区划代码：省2位、市4位、县6位、乡镇9位、村12位数字，末尾不补零。"));
    }
}
