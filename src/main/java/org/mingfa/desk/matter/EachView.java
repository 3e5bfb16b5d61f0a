package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.Pair;
import org.mingfa.judging.Act;
import org.mingfa.judging.Due;
import org.mingfa.judging.Standing;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/**
 * Who of those who must each do a step has done it, and who has not.
 *
 * @param step its name
 * @param count 已办2人，未办1人
 * @param people each with the day, with that a list on paper names them, or until when
 */
public record EachView(String step, String count, List<Pair> people) {

    /** Those of a matter that have begun or may. */
    static List<EachView> all(Scene scene, Standing standing) {
        var views = new ArrayList<EachView>();
        for (var step : scene.procedure().steps()) {
            if (step.byEachOf() != null) {
                var now = standing.step(step.id());
                if (now.times() > 0 || now.state().isOpen()) {
                    views.add(of(scene, step, standing));
                }
            }
        }
        return views;
    }

    private static EachView of(Scene scene, Step step, Standing standing) {
        var now = standing.step(step.id());
        var people = scene.setting().people();
        var rows = new ArrayList<Pair>();
        for (var act : Act.effective(Objects.requireNonNull(scene.docket()).acts())) {
            if (act.isDoing() && act.step().equals(step.id())) {
                var signer = act.persons().getFirst();
                var whom = act.values().get(Step.EachOf.FOR_WHOM) instanceof Value.Text(var other) ? other : signer;
                var by = whom.equals(signer) ? null : new Chip(people.nameOf(signer) + "代办", Meaning.PLAIN);
                rows.add(new Pair(people.nameOf(whom), Dates.near(act.happened(), scene.today()), null, by));
            }
        }
        int done = rows.size();
        boolean open = standing.isOpen() && !now.state().isSettled();
        var recorded = recorded(scene, step, standing);
        var noted = now.missing().stream().filter(recorded::contains).toList();
        noted.forEach(person -> rows.add(Pair.of(people.nameOf(person), "由经办人登记")));
        var missing =
                now.missing().stream().filter(person -> !noted.contains(person)).toList();
        missing.forEach(person -> rows.add(waiting(scene, people.nameOf(person), open ? now.due() : null, open)));
        return new EachView(step.name(), count(done, noted.size(), missing.size(), open), rows);
    }

    private static Pair waiting(Scene scene, String name, @Nullable Due due, boolean open) {
        var until = due == null ? (open ? "还没有办理" : "没有办理") : due.chinese(day -> Dates.near(day, scene.today()), "");
        var late = due != null && due.isPast(scene.today()) ? new Chip("逾期", Meaning.LATE) : null;
        return new Pair(name, until, null, late);
    }

    private static String count(int done, int noted, int missing, boolean open) {
        var rest = missing == 0 ? "全部办完" : (open ? "还差" : "没有办理的") + missing + "人";
        return "已办" + done + "人，" + (noted == 0 ? "" : "由经办人登记" + noted + "人，") + rest;
    }

    /** For whom it was done by a list on paper, once the step waits for nobody. */
    private static List<String> recorded(Scene scene, Step step, Standing standing) {
        var in = Objects.requireNonNull(step.byEachOf()).recorded();
        if (in == null) {
            return List.of();
        }
        var value = in.step() == null
                ? standing.values().get(in.field())
                : Act.effective(Objects.requireNonNull(scene.docket()).acts()).stream()
                        .filter(act -> act.isDoing() && act.step().equals(in.step()))
                        .reduce((_, later) -> later)
                        .map(act -> act.values().get(in.field()))
                        .orElse(null);
        return value == null ? List.of() : value.codes();
    }
}
