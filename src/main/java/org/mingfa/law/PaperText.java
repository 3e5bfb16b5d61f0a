package org.mingfa.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text of a paper, with places that the matter fills in. */
public record PaperText(List<Piece> pieces) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    public PaperText {
        pieces = List.copyOf(pieces);
    }

    public sealed interface Piece {
        record Plain(String text) implements Piece {}

        record OfMatter(About about) implements Piece {}

        /**
         * @param step whose field it is, or null for one of the matter's
         * @param column the column of the parties meant, or null for the whole value
         */
        record OfField(
                @Nullable String step,
                Field field,
                @Nullable String column) implements Piece {}

        /**
         * What the matter says that a field holds.
         *
         * @param step whose field it is, or null for one of the matter's
         * @param asked a field of that other matter, or of one of its steps
         */
        record OfLinked(@Nullable String step, Field holder, Measure.FieldRef asked) implements Piece {}

        /** The day a step was done. */
        record DayOf(String step) implements Piece {}

        /** Who did a step. */
        record PersonsOf(String step) implements Piece {}

        record OutcomeOf(String step) implements Piece {}

        record OfParameter(String id) implements Piece {}
    }

    /** What a paper may say of the matter beside its fields. */
    public enum About {
        NUMBER,
        TITLE,
        BEGAN,
        PLACE,
        /** The township's people's government. */
        GOVERNMENT,
        TODAY
    }

    /**
     * Nothing written is room to write by hand.
     *
     * @param all every version of every procedure, for what other matters say
     * @throws LawMistake when a place in it names nothing of the procedure
     */
    static PaperText read(LawNode node, Procedure procedure, Parameters parameters, List<Procedure> all) {
        var text = node.isBlank() ? "" : node.text();
        var pieces = new ArrayList<Piece>();
        var places = PLACE.matcher(text);
        int read = 0;
        while (places.find()) {
            if (places.start() > read) {
                pieces.add(new Piece.Plain(text.substring(read, places.start())));
            }
            pieces.add(piece(node, places.group(1), procedure, parameters, all));
            read = places.end();
        }
        if (read < text.length()) {
            pieces.add(new Piece.Plain(text.substring(read)));
        }
        return new PaperText(pieces);
    }

    private static Piece piece(
            LawNode node, String name, Procedure procedure, Parameters parameters, List<Procedure> all) {
        var words = name.split("\\.", 2);
        var step = procedure.step(words[0]);
        if (words.length == 1) {
            return new Piece.OfField(null, known(node, name, procedure.field(name)), null);
        }
        if (words[0].equals("matter")) {
            return ofMatter(node, words[1]);
        }
        if (words[0].equals("param")) {
            if (parameters.at(PlaceCode.COUNTRY, words[1]).isEmpty()) {
                throw node.mistake("there is no parameter '" + words[1] + "'");
            }
            return new Piece.OfParameter(words[1]);
        }
        return step == null
                ? within(node, name, null, procedure.field(words[0]), words[1], all)
                : ofStep(node, step, words[1], all);
    }

    private static Piece ofMatter(LawNode node, String about) {
        for (var known : About.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(about)) {
                return new Piece.OfMatter(known);
            }
        }
        throw node.mistake(
                "{matter." + about + "} is not known; known: number, title, began, place, government, today");
    }

    private static Piece ofStep(LawNode node, Step step, String what, List<Procedure> all) {
        var words = what.split("\\.", 2);
        var field = step.field(words[0]);
        if (words.length == 2) {
            return within(node, step.id() + "." + what, step.id(), field, words[1], all);
        }
        if (field != null) {
            return new Piece.OfField(step.id(), field, null);
        }
        return switch (what) {
            case "day" -> new Piece.DayOf(step.id());
            case "persons" -> new Piece.PersonsOf(step.id());
            case Names.OUTCOME -> new Piece.OutcomeOf(step.id());
            default -> throw node.mistake("the step '" + step.id() + "' has no field '" + what + "'");
        };
    }

    /** A column of parties, or what the matter says that the field holds. */
    private static Piece within(
            LawNode node, String name, @Nullable String step, @Nullable Field field, String what, List<Procedure> all) {
        return known(node, name, field).type() instanceof FieldType.Matter(var of, var several, var _) && !several
                ? ofLinked(
                        node,
                        name,
                        new Piece.OfLinked(step, known(node, name, field), Measure.FieldRef.of(what)),
                        of,
                        all)
                : ofParties(node, name, step, field, what);
    }

    private static Piece ofLinked(
            LawNode node, String name, Piece.OfLinked piece, List<String> procedures, List<Procedure> all) {
        boolean says = !procedures.isEmpty()
                && procedures.stream()
                        .allMatch(id -> all.stream()
                                .filter(one -> one.id().equals(id))
                                .anyMatch(one -> says(one.field(piece.asked()))));
        if (!says) {
            throw node.mistake("{" + name + "} names no field of " + String.join(", ", procedures)
                    + " that a paper of another matter may show");
        }
        return piece;
    }

    /** Parties are told in papers of their own matter only, where looking at them is recorded. */
    private static boolean says(@Nullable Field field) {
        return field != null
                && !(field.type() instanceof FieldType.Parties)
                && !(field.type() instanceof FieldType.Table);
    }

    private static Piece ofParties(
            LawNode node, String name, @Nullable String step, @Nullable Field field, String column) {
        var parties = known(node, name, field);
        if (!(parties.type() instanceof FieldType.Parties) || !FieldType.Parties.COLUMNS.contains(column)) {
            throw node.mistake("{" + name + "} names nothing: of parties there are "
                    + String.join(", ", FieldType.Parties.COLUMNS));
        }
        return new Piece.OfField(step, parties, column);
    }

    private static Field known(LawNode node, String name, @Nullable Field field) {
        if (field == null) {
            throw node.mistake("{" + name + "} names no field and no step of the procedure");
        }
        return field;
    }
}
