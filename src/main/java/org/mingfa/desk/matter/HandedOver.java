package org.mingfa.desk.matter;

import java.util.List;
import java.util.UUID;
import org.mingfa.calendar.DateWords;
import org.mingfa.desk.look.Pair;
import org.mingfa.staff.Actor;
import org.mingfa.staff.HandoverPaper;
import org.mingfa.staff.HandoverPapers;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** Tells on the page of a matter who took it over from whom, and since when. */
@Component
final class HandedOver {

    private final HandoverPapers papers;
    private final Staff staff;

    HandedOver(HandoverPapers papers, Staff staff) {
        this.papers = papers;
        this.staff = staff;
    }

    List<Pair> points(Actor reader, UUID matter) {
        var roster = staff.roster(reader.county());
        return papers.in(reader, matter).stream()
                .flatMap(paper -> paper.lines().stream()
                        .filter(line -> matter.equals(line.matter()))
                        .map(line -> Pair.of(
                                "工作交接",
                                roster.nameOf(paper.giver()) + "移交" + roster.nameOf(line.taker()) + "，自"
                                        + DateWords.full(paper.day()) + "起" + late(line))))
                .toList();
    }

    private static String late(HandoverPaper.Line line) {
        return line.late() ? "（交接前已超期）" : "";
    }
}
