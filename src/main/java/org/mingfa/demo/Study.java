package org.mingfa.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Law study: Mondays, Wednesdays and other occasions, some with a test. */
final class Study {

    private static final Material BOOK = Material.read("law-study");

    private final Town town;
    private final Random random;

    Study(Town town) {
        this.town = town;
        this.random = new Random(town.code().hashCode() + 53L);
    }

    List<Script> scripts() {
        var scripts = new ArrayList<Script>();
        int every = town.villages().size() > 18 ? 15 : 24;
        for (var day = Town.FIRST_DAY; !day.isAfter(town.lastDay()); day = day.plusDays(every)) {
            scripts.add(session(day.plusDays(random.nextInt(5))));
        }
        scripts.removeIf(script -> script.begins.isAfter(town.lastDay()));
        return scripts;
    }

    private Script session(LocalDate about) {
        var name = someKind();
        var kind = BOOK.part("kinds").part(name);
        int expected = (Integer) kind.get("expected");
        int leave = random.nextInt(4);
        int absent = random.nextInt(5) == 0 ? 1 : 0;
        int present = expected - leave - absent;
        var day = day(name, about);
        var called = town.law().inForce("law-study", day).orElseThrow().step("convene") != null;
        if (called) {
            return called(name, kind, day, leave > 0);
        }
        var script = new Script("law-study", day, List.of(kind, BOOK))
                .with("kind", name)
                .with("expected", expected)
                .with("present", present)
                .with("on-leave", leave)
                .with("absent", absent);
        return kind.has("tested") && random.nextInt(3) > 0 ? tested(script, present) : script.with("tested", false);
    }

    /** Called beforehand, entered by the sheet; one on leave makes up. */
    private Script called(String name, Material kind, LocalDate day, boolean leave) {
        var script = new Script("law-study", day, List.of(kind, BOOK))
                .with("kind", name)
                .with("held-on", "+0d")
                .with("posts", kind.get("called"))
                .with("tested", false)
                .attaches("record", "sign-in-sheet")
                .without("sign-in");
        return leave && kind.has("away") ? script.with("record.away", kind.get("away")) : script;
    }

    private Script tested(Script script, int sat) {
        int again = random.nextInt(3);
        script.with("tested", true)
                .with("sat", sat)
                .with("pass-mark", 60)
                .with("passed-first", sat - again)
                .with("passed-resit", again)
                .with("still-open", 0)
                .attaches("record", "scores");
        return again > 0 ? script.with("resit-on", "+7d").recordedAfter(9) : script;
    }

    private LocalDate day(String kind, LocalDate about) {
        var fitting = switch (kind) {
            case "weekly-meeting" -> about.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            case "enforcement-training" -> about.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
            default -> about;
        };
        return town.working(fitting);
    }

    private String someKind() {
        var weighted = new TreeMap<Integer, String>();
        int sum = 0;
        var kinds = BOOK.part("kinds");
        for (var name : kinds.entries().keySet()) {
            sum += (Integer) kinds.part(name).get("weight");
            weighted.put(sum, name);
        }
        return weighted.higherEntry(random.nextInt(sum)).getValue();
    }
}
