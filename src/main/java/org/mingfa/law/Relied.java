package org.mingfa.law;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing in a procedure that the program relies on. */
sealed interface Relied {

    /** Where in a file something is not as the program has it, and what the program relies on there. */
    record Gone(LawNode where, String what) {}

    String id();

    /** Empty where a procedure has it. */
    Optional<Gone> missing(Procedure procedure, LawNode file);

    /** The part under a key, or the whole where nothing is written under it. */
    private static LawNode in(LawNode node, String key) {
        return node.isMap() ? node.entries().getOrDefault(key, node) : node;
    }

    private static LawNode at(Procedure procedure, LawNode file, @Nullable String step) {
        return step == null ? file : Relied.in(file, "steps").list().get(procedure.indexOf(step));
    }

    private static Optional<Gone> gone(LawNode where, String what) {
        return Optional.of(new Gone(where, what));
    }

    private static String of(@Nullable String step) {
        return step == null ? "" : " of step '" + step + "'";
    }

    record Stage(String id) implements Relied {
        @Override
        public Optional<Gone> missing(Procedure procedure, LawNode file) {
            return procedure.step(id) != null
                    ? Optional.empty()
                    : gone(
                            Relied.in(file, "steps"),
                            "a step '" + id + "' of '" + procedure.id() + "', and there is none");
        }
    }

    /** @param step null for a field of the matter */
    record Field(@Nullable String step, String id, ReliedField.Kind<?> kind) implements Relied {

        org.mingfa.law.@Nullable Field found(Procedure procedure) {
            return procedure.field(new Measure.FieldRef(step, id));
        }

        LawNode at(Procedure procedure, LawNode file) {
            return Relied.in(Relied.at(procedure, file, step), "fields");
        }

        @Override
        public Optional<Gone> missing(Procedure procedure, LawNode file) {
            if (step != null && procedure.step(step) == null) {
                return Optional.empty();
            }
            var found = found(procedure);
            var what = "a field '" + id + "'" + of(step) + " of type " + kind.words();
            if (found == null) {
                return gone(at(procedure, file), what + ", and there is none");
            }
            return kind.type().isInstance(found.type())
                    ? Optional.empty()
                    : gone(Relied.in(at(procedure, file), id), what + ", and it is of another type");
        }
    }

    record Option(Field field, String id) implements Relied {
        @Override
        public Optional<Gone> missing(Procedure procedure, LawNode file) {
            var found = field.found(procedure);
            boolean there = found == null
                    || !(found.type() instanceof FieldType.Choice(var choices))
                    || choices.containsKey(id);
            return there
                    ? Optional.empty()
                    : gone(
                            Relied.in(Relied.in(field.at(procedure, file), field.id()), "choices"),
                            "a choice '" + id + "' of field '" + field.id() + "'" + of(field.step())
                                    + ", and there is none");
        }
    }

    record Evidence(String step, String id) implements Relied {
        @Override
        public Optional<Gone> missing(Procedure procedure, LawNode file) {
            var found = procedure.step(step);
            return found == null
                            || found.evidence().stream()
                                    .anyMatch(kind -> kind.id().equals(id))
                    ? Optional.empty()
                    : gone(
                            Relied.in(Relied.at(procedure, file, step), "evidence"),
                            "evidence '" + id + "'" + of(step) + ", and there is none");
        }
    }

    record Ending(String step, String id) implements Relied {
        @Override
        public Optional<Gone> missing(Procedure procedure, LawNode file) {
            var found = procedure.step(step);
            return found == null || found.outcome(id) != null
                    ? Optional.empty()
                    : gone(
                            Relied.in(Relied.at(procedure, file, step), "outcomes"),
                            "an outcome '" + id + "'" + of(step) + ", and there is none");
        }
    }

    record Taken(String step, Beside what) implements Relied {
        @Override
        public String id() {
            return what.id();
        }

        @Override
        public Optional<Gone> missing(Procedure procedure, LawNode file) {
            var found = procedure.step(step);
            return found == null || found.takenBeside() == what
                    ? Optional.empty()
                    : gone(
                            Relied.at(procedure, file, step),
                            "'taken-beside: " + what.id() + "'" + of(step) + ", and it is not said");
        }
    }
}
