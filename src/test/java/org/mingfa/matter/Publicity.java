package org.mingfa.matter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.law.Entered;

/** Activities of publicity as tests record them, in one village and for everybody there. */
public final class Publicity {

    private Publicity() {}

    /** One banner at the entrance of a village. */
    public static Proposal banner(String unit, String village, LocalDate day) {
        return recorded(
                unit,
                village,
                day,
                Map.of("theme", "村口横幅", "channel", "banner", "per-village", "1", "text", "学法守法", "spot", "村口"));
    }

    /** Leaflets handed out at a market. */
    public static Proposal leaflets(String unit, String theme, String village, int copies, LocalDate day) {
        return recorded(
                unit,
                village,
                day,
                Map.of("theme", theme, "channel", "leaflet", "quantity", String.valueOf(copies), "spot", "集市"));
    }

    private static Proposal recorded(String unit, String village, LocalDate day, Map<String, ?> what) {
        var entries = new HashMap<String, Object>(what);
        entries.putAll(Map.of(
                "organiser",
                unit,
                "reach",
                "villages",
                "villages",
                List.of(village),
                "audience",
                List.of("villagers"),
                "occasion",
                "none",
                "carried-out-by",
                List.of("office"),
                "people-method",
                "none",
                "checked",
                "是"));
        return Proposal.opening("publicity-activity", "record", Entered.all(entries), List.of(), day);
    }
}
