package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;
import static org.mingfa.matter.TestTownship.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;

/** A year of work at random, with slips put right and records withdrawn, and a plain list of what is true in the end. */
final class RandomYear {

    /** A banner or leaflet activity as it stands after all corrections. */
    static final class Activity {
        LocalDate day = LocalDate.EPOCH;
        List<String> villages = List.of();
        List<String> audience = List.of();
        int perVillage;
    }

    /** A task as it stands: assigned, and perhaps finished and closed. */
    static final class Task {
        LocalDate registered = LocalDate.EPOCH;
        LocalDate assigned = LocalDate.EPOCH;

        @Nullable
        LocalDate finished;

        @Nullable
        LocalDate closed;
    }

    final List<Activity> activities = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();

    private static final List<String> AUDIENCES = List.of("villagers", "youth", "women", "traders");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 5);

    private final TestTownship town;
    private final Random random;
    private final Actor clerk;
    private final Actor office;
    private final Actor supervisor;

    RandomYear(TestTownship town, long seed) {
        this.town = town;
        this.random = new Random(seed);
        this.clerk = town.actor("publicity-clerk", SHIQIAO);
        this.office = town.actor("party-government-office", SHIQIAO);
        this.supervisor = town.actor("supervisor", SHIQIAO);
    }

    void work(int records) {
        for (int i = 0; i < records; i++) {
            if (random.nextBoolean()) {
                activity();
            } else {
                task();
            }
        }
    }

    private LocalDate someDay() {
        return NEW_YEAR.plusDays(random.nextInt(200));
    }

    private <T> List<T> some(List<T> of) {
        return new ArrayList<>(new TreeSet<>(random.ints(1 + random.nextInt(of.size()), 0, of.size())
                        .boxed()
                        .toList()))
                .stream().map(of::get).toList();
    }

    private Map<String, Object> entries(Activity activity) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("theme", "横幅"),
                Map.entry("organiser", clerk.unit()),
                Map.entry("channel", "banner"),
                Map.entry("reach", "villages"),
                Map.entry("villages", activity.villages),
                Map.entry("per-village", String.valueOf(activity.perVillage)),
                Map.entry("text", "学法守法"),
                Map.entry("spot", "村口"),
                Map.entry("audience", activity.audience),
                Map.entry("occasion", "none"),
                Map.entry("carried-out-by", List.of("office")),
                Map.entry("people-method", "none"),
                Map.entry("checked", "是")));
    }

    private void fill(Activity activity) {
        activity.villages = some(List.of(village(SHIQIAO, 1), village(SHIQIAO, 2), village(SHIQIAO, 3)));
        activity.audience = some(AUDIENCES);
        activity.perVillage = 1 + random.nextInt(4);
    }

    private void activity() {
        var activity = new Activity();
        activity.day = someDay();
        fill(activity);
        town.watch.set(activity.day);
        var matter = taken(
                clerk,
                Proposal.opening(
                        "publicity-activity", "record", Entered.all(entries(activity)), List.of(), activity.day));
        activities.add(activity);
        if (random.nextInt(3) == 0) {
            fill(activity);
            activity.day = activity.day.minusDays(random.nextInt(40));
            matter = taken(clerk, again(matter, 1, "record", entries(activity), activity.day));
        }
        if (random.nextInt(6) == 0) {
            taken(clerk, withdrawn(matter, "record", activity.day));
            activities.remove(activity);
        }
    }

    private void task() {
        var task = new Task();
        task.registered = someDay();
        town.watch.set(task.registered);
        var matter = taken(
                office,
                Proposal.opening(
                        "task-supervision",
                        "register",
                        Entered.all(
                                Map.of("title", "清理台账", "source", "meeting", "standard", "完成", "due", "2026-12-20")),
                        List.of(file("source-document")),
                        task.registered));
        tasks.add(task);
        task.assigned = task.registered.plusDays(random.nextInt(3));
        matter = next(office, matter, "assign", Map.of("owner", clerk.person(), "project", "清理"), task.assigned);
        if (random.nextInt(4) > 0) {
            matter = finish(task, matter);
        }
        if (random.nextInt(7) == 0) {
            taken(office, withdrawn(matter, "register", task.registered));
            tasks.remove(task);
        }
    }

    private Matter finish(Task task, Matter assigned) {
        var finished = task.assigned.plusDays(random.nextInt(50));
        var matter = next(clerk, assigned, "progress", Map.of("state", "已清理", "percent", "100"), finished);
        var closed = finished.plusDays(random.nextInt(10));
        var result = new HashMap<String, Object>(
                Map.of("verified", "是", "finished-on", finished.toString(), "finding", "属实"));
        matter = next(supervisor, matter, "check-close", result, closed);
        if (random.nextInt(3) == 0) {
            finished = task.assigned.plusDays(random.nextInt(3));
            result.put("finished-on", finished.toString());
            matter = taken(supervisor, again(matter, 4, "check-close", result, closed));
        }
        task.finished = finished;
        task.closed = closed;
        return matter;
    }

    private Matter next(Actor actor, Matter matter, String step, Map<String, Object> entries, LocalDate day) {
        town.watch.set(day);
        var files = switch (step) {
            case "progress" -> List.of(file("proof"));
            case "check-close" -> List.of(file("check-record"));
            default -> List.<Act.Evidence>of();
        };
        return taken(
                actor,
                Proposal.doing(Proposal.Target.of(matter), step, Entered.all(entries), files, day)
                        .ending(step.equals("check-close") ? "passed" : null));
    }

    private static Proposal again(Matter matter, int seq, String step, Map<String, Object> entries, LocalDate day) {
        return change(matter, new Act.Kind.Correcting(seq, "登记有误"), step, entries, day);
    }

    private static Proposal withdrawn(Matter matter, String step, LocalDate day) {
        return change(matter, new Act.Kind.Voiding("重复登记"), step, Map.of(), day);
    }

    private static Proposal change(
            Matter matter, Act.Kind kind, String step, Map<String, Object> entries, LocalDate day) {
        return Proposal.doing(Proposal.Target.of(matter), step, Entered.all(entries), List.of(), day)
                .as(kind);
    }

    private Matter taken(Actor actor, Proposal proposal) {
        var taken = TestTownship.taken(town.matters.take(actor, proposal));
        assertThat(actor.county()).isEqualTo(COUNTY);
        return taken.matter();
    }
}
