package org.mingfa.desk.matter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.law.Step;
import org.mingfa.staff.Person;
import org.mingfa.staff.Roster;

/** Who a step waits for, in words. */
final class InTurn {

    private static final int NAMED = 3;

    private InTurn() {}

    /** The people whose turn the step is, by name where there are few: 孙平; 司法所工作人员周岚等5人. */
    static String who(Scene scene, Step step) {
        if (!(scene.setting().people() instanceof Roster roster)) {
            return "有相应岗位的人员";
        }
        var turn = scene.turns().get(step.id());
        var people = new LinkedHashSet<String>();
        for (var role : step.roles()) {
            roster.personsWith(role, scene.place(), scene.today()).stream()
                    .map(Person::id)
                    .filter(person -> turn == null || turn.isFor(person, scene.setting(), scene.today()))
                    .forEach(people::add);
        }
        return people.isEmpty() ? "有相应岗位的人员（现在还没有人任这个岗位）" : names(roster, List.copyOf(people));
    }

    private static String names(Roster roster, List<String> people) {
        var named = people.stream().limit(NAMED).map(roster::nameOf).collect(Collectors.joining("、"));
        return people.size() <= NAMED ? named : named + "等" + people.size() + "人";
    }
}
