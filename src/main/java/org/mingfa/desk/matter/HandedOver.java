package org.mingfa.desk.matter;

import java.util.List;
import java.util.UUID;
import org.mingfa.calendar.DateWords;
import org.mingfa.desk.look.Pair;
import org.mingfa.staff.Roster;

/** Tells on the page of a matter who took it over from whom, and since when. */
final class HandedOver {

    private HandedOver() {}

    static List<Pair> points(Roster roster, UUID matter) {
        return roster.handedOver(matter).stream()
                .map(one -> Pair.of(
                        "工作交接",
                        roster.nameOf(one.giver()) + "移交" + roster.nameOf(one.taker()) + "，自"
                                + DateWords.full(one.day()) + "起" + (one.late() ? "（交接前已逾期）" : "")))
                .toList();
    }
}
