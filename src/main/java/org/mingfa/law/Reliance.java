package org.mingfa.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program itself relies on in a procedure: the steps, fields, choices, outcomes and evidence that code deals with by
 * name. Code has their ids from here and from nowhere else, so that a law folder without one of them is refused when it is read,
 * with file and line, and not when somebody signs.
 *
 * <p>It is declared in the static fields of one class, and whole as soon as that class is there.
 */
public final class Reliance {

    private final String procedure;
    private final Set<Relied> things = new LinkedHashSet<>();

    private Reliance(String procedure) {
        this.procedure = procedure;
    }

    public static Reliance on(String procedure) {
        return new Reliance(procedure);
    }

    /** The id of the procedure, every version of which must hold what is relied on. */
    public String procedure() {
        return procedure;
    }

    /** A field the matter itself must have. */
    public <V extends Value> ReliedField<V> field(String id, ReliedField.Kind<V> kind) {
        return field(null, id, kind);
    }

    <V extends Value> ReliedField<V> field(@Nullable String step, String id, ReliedField.Kind<V> kind) {
        var field = new Relied.Field(step, id, kind);
        rely(field);
        return new ReliedField<>(this, field, kind);
    }

    /** A step the procedure must have. */
    public ReliedStep step(String id) {
        return new ReliedStep(this, rely(new Relied.Stage(id)));
    }

    String rely(Relied thing) {
        things.add(thing);
        return thing.id();
    }

    /** In the order they were declared. */
    Set<Relied> things() {
        return Collections.unmodifiableSet(things);
    }

    /** What is relied on and not there; empty when all of it is. */
    List<LawMistake> mistakes(List<Sourced<Procedure>> procedures) {
        var versions = procedures.stream()
                .filter(version -> version.what().id().equals(procedure))
                .toList();
        if (versions.isEmpty()) {
            return List.of(new LawMistake(
                    "procedures", 0, "the program relies on a procedure '" + procedure + "', and there is none"));
        }
        var mistakes = new ArrayList<LawMistake>();
        for (var version : versions) {
            things.stream()
                    .map(thing -> thing.missing(version.what(), version.at()))
                    .flatMap(Optional::stream)
                    .forEach(gone -> mistakes.add(gone.where().mistake("the program relies on " + gone.what())));
        }
        return mistakes;
    }
}
