package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.Pair;
import org.mingfa.judging.Act;
import org.mingfa.judging.Standing;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/**
 * Who of those who must each do a step has done it, and who has not.
 *
 * @param step its name
 * @param count 已办2人，未办1人
 * @param people each with the day, or until when
 */
public record EachView(String step, String count, List<Pair> people) {

    /** Those of a matter that have begun or may. */
    static List<EachView> all(Scene scene, Standing standing) {
        var views = new ArrayList<EachView>();
        for (var step : scene.procedure().steps()) {
            if (step.byEachOf() != null) {
                var now = standing.step(step.id());
                if (now.times() > 0 || now.state().isOpen()) {
                    views.add(of(scene, step, now, standing.isOpen()));
                }
            }
        }
        return views;
    }

    private static EachView of(Scene scene, Step step, Standing.StepStanding now, boolean open) {
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
        var due = open ? now.due() : null;
        for (var person : now.missing()) {
            var until =
                    due == null ? (open ? "还没有办理" : "没有办理") : due.chinese(day -> Dates.near(day, scene.today()), "");
            var late = due != null && due.isPast(scene.today()) ? new Chip("逾期", Meaning.LATE) : null;
            rows.add(new Pair(people.nameOf(person), until, null, late));
        }
        var missing = now.missing().isEmpty() ? "全部办完" : "还差" + now.missing().size() + "人";
        return new EachView(step.name(), "已办" + done + "人，" + missing, rows);
    }
}
