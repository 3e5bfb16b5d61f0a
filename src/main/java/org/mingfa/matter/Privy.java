package org.mingfa.matter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingfa.judging.Act;
import org.mingfa.judging.Bound;
import org.mingfa.judging.People;
import org.mingfa.judging.Standing;
import org.mingfa.law.Procedure;

/**
 * Who knows of a matter although its procedure is not for all: whoever acted in it, and those whose turn it is; what may be left
 * out is nobody's turn but theirs whom it names. Whom it is about does not know of it, whatever they did in it. Kept with the
 * matter as keys, which the database compares with those of whoever reads ({@code reader_keys()}).
 */
public final class Privy {

    private Privy() {}

    /**
     * The keys, in order.
     *
     * @param acts all of the matter
     * @param standing where they leave it
     * @param open the steps they leave open
     */
    public static List<String> of(
            Procedure procedure, List<Act> acts, Standing standing, List<OpenStep> open, People people) {
        var keys = new TreeSet<String>();
        acts.forEach(act -> act.persons().forEach(person -> keys.add("p/" + person)));
        open.forEach(step -> step.roles().forEach(role -> turn(step, "r/" + role, keys)));
        if (procedure.head().hidesFromConcerned()) {
            new Bound(procedure, Act.effective(acts), standing.values(), people)
                    .concerned()
                    .forEach(person -> keys.add(concerned(person)));
        }
        return List.copyOf(keys);
    }

    /** The key of somebody the matter is about, from whom it is kept. */
    static String concerned(String person) {
        return "x/" + person;
    }

    private static void turn(OpenStep step, String role, Set<String> keys) {
        var onlyFor = step.onlyFor();
        if (onlyFor == null && !step.optional()) {
            keys.add(role);
        } else if (onlyFor != null) {
            onlyFor.forEach(person -> keys.add(role + "/" + person));
        }
    }
}
