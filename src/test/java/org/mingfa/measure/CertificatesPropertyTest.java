package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.measure.CoverageCell.State;
import org.mingfa.staff.Actor;

/** Whatever was recorded, corrected, taken back and voided: coverage and figures of people are what a look at each day says. */
@Tag("slow")
class CertificatesPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    /** Somebody in post for some days. */
    private record Officer(
            String id, LocalDate from, @Nullable LocalDate to) {
        boolean isThere(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** A certificate as it stands in the end. */
    private record Certificate(String person, LocalDate from, LocalDate last) {
        boolean isHeld(String who, LocalDate day) {
            return person.equals(who) && !day.isBefore(from) && !day.isAfter(last);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 17, 202, 4711})
    void what_is_told_of_people_is_what_a_look_at_each_day_says(long seed) throws Exception {
        try (var town = new TestTownship()) {
            var random = new Random(seed);
            var officers = officers(town, random);
            var certificates = new ArrayList<Certificate>();
            for (int i = 0; i < 14; i++) {
                certificate(town, random, officers, certificates);
            }
            town.watch.set(TODAY);
            quarters(town, officers, certificates);
            figures(town, officers, certificates);
            town.recounts();
        }
    }

    private static List<Officer> officers(TestTownship town, Random random) {
        var program = Actor.program(COUNTY);
        var unit = town.staff.addUnit(program, PlaceCode.of(SHIQIAO), "综合行政执法队").id();
        var officers = new ArrayList<Officer>();
        for (int i = 0; i < 5; i++) {
            var id = town.staff
                    .hirePerson(program, PlaceCode.of(SHIQIAO), "执法员" + i)
                    .id();
            var from = FIRST.plusDays(random.nextInt(400) - 200);
            var to = random.nextBoolean() ? null : from.plusDays(100 + random.nextInt(500));
            town.staff.assignPost(program, id, unit, "enforcement-officer", PlaceCode.of(SHIQIAO), from, to);
            officers.add(new Officer(id, from, to));
        }
        return officers;
    }

    private static void certificate(
            TestTownship town, Random random, List<Officer> officers, List<Certificate> certificates) {
        var clerk = town.actor("party-government-office", SHIQIAO);
        var person = officers.get(random.nextInt(officers.size())).id();
        var from = FIRST.plusDays(random.nextInt(300));
        var last = from.plusDays(30 + random.nextInt(600));
        town.watch.set(from);
        var number = "990101" + random.nextInt(9999);
        var says = new HashMap<>(TestCertificates.valid(person, number, from.toString(), last.toString()));
        var matter = taken(
                town,
                clerk,
                Proposal.opening(
                        "officer-certificate", "record", Entered.all(says), List.of(file("certificate")), from));
        if (random.nextInt(3) == 0) {
            last = from.plusDays(1 + random.nextInt(700));
            says.put("valid-to", last.toString());
            matter = taken(town, clerk, changed(matter, new Act.Kind.Correcting(1, "写错了"), says, from));
        }
        if (random.nextInt(4) == 0) {
            var back = from.plusDays(5 + random.nextInt(200));
            town.watch.set(back);
            matter = taken(
                    town,
                    clerk,
                    Proposal.doing(
                            Proposal.Target.of(matter),
                            "end",
                            Entered.all(Map.of("day", back.toString(), "cause", "withdrawn")),
                            List.of(file("end-document")),
                            back));
            last = back.isBefore(last) ? back : last;
        }
        if (random.nextInt(5) == 0) {
            taken(town, clerk, changed(matter, new Act.Kind.Voiding("重复登记"), Map.of(), town.today()));
        } else {
            certificates.add(new Certificate(person, from, last));
        }
    }

    private static Proposal changed(Matter matter, Act.Kind kind, Map<String, Object> says, LocalDate day) {
        return Proposal.doing(Proposal.Target.of(matter), "record", Entered.all(says), List.of(), day)
                .as(kind);
    }

    private static Matter taken(TestTownship town, Actor actor, Proposal proposal) {
        return TestTownship.taken(town.matters.take(actor, proposal)).matter();
    }

    private static long held(List<Certificate> certificates, Officer officer, LocalDate day) {
        return certificates.stream()
                .filter(one -> one.isHeld(officer.id(), day))
                .count();
    }

    private static void quarters(TestTownship town, List<Officer> officers, List<Certificate> certificates) {
        var table = new TestCoverages(town).year("officers-certified", COUNTY, SHIQIAO, 2026);
        var looked = List.of(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30), TODAY);
        for (var officer : officers) {
            var row = table.rows().stream()
                    .filter(one -> one.subject().key().equals(officer.id()))
                    .findFirst();
            for (int i = 0; i < looked.size() && row.isPresent(); i++) {
                var cell = row.get().cells().get(i);
                var day = looked.get(i);
                long held = held(certificates, officer, day);
                assertThat(cell.has()).as(officer + " on " + day).isEqualByComparingTo(String.valueOf(held));
                assertThat(cell.state() == State.OUTSIDE).isEqualTo(!officer.isThere(day));
                assertThat(cell.state() == State.MET).isEqualTo(officer.isThere(day) && held > 0);
            }
        }
    }

    private static void figures(TestTownship town, List<Officer> officers, List<Certificate> certificates) {
        var end = LocalDate.of(2025, 12, 31);
        var there = officers.stream().filter(officer -> officer.isThere(end)).toList();
        long certified = there.stream()
                .filter(officer -> held(certificates, officer, end) > 0)
                .count();
        long always = there.stream()
                .filter(officer -> FIRST.datesUntil(end.plusDays(1))
                        .filter(officer::isThere)
                        .allMatch(day -> held(certificates, officer, day) > 0))
                .count();
        assertThat(town.figure(SHIQIAO, "officers-certified", 2025)).isEqualTo(certified + "人");
        assertThat(town.figure(SHIQIAO, "officers-certified-all-year", 2025)).isEqualTo(always + "人");
    }
}
