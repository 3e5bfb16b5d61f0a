package org.mingfa.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.judging.Act;
import org.mingfa.judging.Judge;
import org.mingfa.judging.Rehearsal;
import org.mingfa.judging.Ruling;
import org.mingfa.judging.Setting;
import org.mingfa.judging.StorySetting;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Scenario;

/**
 * A lawful matter of forty acts: a penalty case with a hearing, from the worked cases beside the law, in which evidence was
 * collected again and again.
 *
 * @param acts all but the last
 * @param last the act that is judged
 */
record LongMatter(Procedure procedure, List<Act> acts, Act last, Setting setting) {

    private static final int LENGTH = 40;

    /** @throws IllegalStateException when the law no longer allows one of its acts */
    static LongMatter load(Path folder) {
        var law = LawLibrary.load(folder);
        var scenario = Scenario.load(folder).stream()
                .filter(one -> one.file().endsWith("with-hearing.yaml"))
                .findFirst()
                .orElseThrow();
        var story = Rehearsal.acts(scenario, law);
        var procedure =
                law.inForce(scenario.procedure(), story.getFirst().happened()).orElseThrow();
        var setting = StorySetting.of(scenario, law);
        var acts = lengthened(procedure, story);
        for (int i = 0; i < acts.size(); i++) {
            var ruling = Judge.judge(procedure, acts.subList(0, i), acts.get(i), setting);
            if (!(ruling instanceof Ruling.Allowed)) {
                throw new IllegalStateException("act " + acts.get(i) + " is not allowed: " + ruling);
            }
        }
        return new LongMatter(procedure, List.copyOf(acts.subList(0, LENGTH - 1)), acts.getLast(), setting);
    }

    /** The first act that may be repeated is repeated until there are enough. */
    private static List<Act> lengthened(Procedure procedure, List<Act> story) {
        var acts = new ArrayList<Act>();
        int missing = LENGTH - story.size();
        for (var act : story) {
            boolean repeats =
                    procedure.steps().get(procedure.indexOf(act.step())).repeats();
            int times = repeats && missing > 0 ? missing + 1 : 1;
            missing -= times - 1;
            for (int i = 0; i < times; i++) {
                acts.add(numbered(act, acts.size() + 1));
            }
        }
        return acts;
    }

    private static Act numbered(Act act, int seq) {
        return new Act(
                seq,
                act.kind(),
                act.step(),
                act.outcome(),
                act.values(),
                act.evidence(),
                act.persons(),
                act.post(),
                act.happened(),
                act.at(),
                act.recorded(),
                act.carriedOver(),
                act.pins(),
                act.quotes(),
                act.broken());
    }

    /** The same before the notice for its own year is out: every end lies between bounds. */
    LongMatter withoutNotice() {
        int year = last.happened().getYear();
        var calendar = setting.calendar().until(year - 1);
        return new LongMatter(
                procedure,
                acts,
                last,
                new Setting(setting.place(), setting.people(), calendar, setting.parameters(), setting.statutes()));
    }

    List<Act> all() {
        var all = new ArrayList<>(acts);
        all.add(last);
        return List.copyOf(all);
    }
}
