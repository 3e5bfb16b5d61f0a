package org.mingfa.desk.look;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything around the content of a staff page.
 *
 * @param today the day in Shanghai, for the date line
 * @param place the place the current post works for, in full (云溪县石桥镇)
 * @param nav the side navigation
 * @param tabs the phone's bar: at most three, "more" is added behind them
 * @param begin what this post may start, for the phone's ＋ sheet
 * @param query the words last searched for, or an empty string
 */
public record Frame(
        LocalDate today,
        String place,
        Who who,
        List<NavGroup> nav,
        List<NavLink> tabs,
        List<Link> begin,
        List<Flash> flashes,
        Csrf csrf,
        String query) {

    /** The date line: 2026年11月20日 · 星期五 · 云溪县石桥镇. */
    public String dateLine() {
        return Dates.full(today) + " · " + Dates.weekday(today) + " · " + place;
    }
}
