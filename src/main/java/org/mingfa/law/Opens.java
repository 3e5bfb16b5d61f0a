package org.mingfa.law;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a step is settled by other matters, which it opens (子程序): how they end is what comes of the step.
 *
 * @param procedure the id of the procedure that is opened
 * @param field the field of that procedure which holds the matter it was opened from
 * @param results the outcome of the step for each closing of that procedure, by id; empty where the step has no outcomes
 * @param number how many are opened
 * @param waits whether the step waits for their ends; otherwise it is settled by their having been opened
 * @param with what is handed over, by the field of the opened matter that takes it
 * @param evidence which files are handed over, by the kind as which the opened matter takes them: of a step, by their kind there
 * @param tells what conditions may ask of each, by the name they ask it by: one of its fields, or {@code step.field}
 */
public record Opens(
        String procedure,
        String field,
        Map<String, String> results,
        Number number,
        boolean waits,
        Map<String, Handed> with,
        Map<String, Measure.FieldRef> evidence,
        Map<String, String> tells) {

    private static final String ROW = "row";

    /** How many matters a step opens. */
    public sealed interface Number {
        /** Any one settles it; where the step repeats, each does once more. */
        record One() implements Number {}

        /** As many as are opened; all of them settle it. */
        record Many() implements Number {}

        /** One for each row of a table, or for each of several places or people. */
        record ForEach(Measure.FieldRef rows) implements Number {}
    }

    /** Where something handed over comes from. */
    public sealed interface Handed {
        /** The row itself: a place or a person. */
        record Row() implements Handed {}

        record Column(String column) implements Handed {}

        record OfField(Measure.FieldRef field) implements Handed {}

        /** The same for all. */
        record Fixed(String value) implements Handed {}
    }

    static @Nullable Opens read(LawNode.Keys step) {
        return step.find("opens").map(Opens::read).orElse(null);
    }

    private static Opens read(LawNode node) {
        var keys = node.keys("procedure", "field", "results", "many", "for-each", "waits", "with", "evidence", "tells");
        var results = new LinkedHashMap<String, String>();
        keys.entries("results")
                .forEach((outcome, closings) -> closings.oneOrMore().forEach(closing -> {
                    if (results.put(closing.id(), outcome) != null) {
                        throw closing.mistake("the closing '" + closing.id() + "' leads to two outcomes");
                    }
                }));
        if (keys.yes("many") && keys.has("for-each")) {
            throw node.mistake("a step opens either 'many' or one 'for-each' row");
        }
        var with = new LinkedHashMap<String, Handed>();
        keys.entries("with").forEach((id, from) -> with.put(id, handed(from)));
        var evidence = new LinkedHashMap<String, Measure.FieldRef>();
        keys.entries("evidence").forEach((kind, from) -> evidence.put(kind, Measure.FieldRef.of(from.text())));
        var tells = new LinkedHashMap<String, String>();
        keys.entries("tells").forEach((id, what) -> {
            FieldReader.checkId(id, what);
            tells.put(id, what.text());
        });
        return new Opens(
                keys.need("procedure").id(),
                keys.need("field").id(),
                results,
                keys.find("for-each")
                        .<Number>map(rows -> new Number.ForEach(Measure.FieldRef.of(rows.text())))
                        .orElse(keys.yes("many") ? new Number.Many() : new Number.One()),
                keys.find("waits").map(LawNode::yes).orElse(true),
                with,
                evidence,
                tells);
    }

    private static Handed handed(LawNode from) {
        if (from.isMap()) {
            return new Handed.Fixed(from.keys("is").need("is").text());
        }
        var text = from.text();
        if (text.equals(ROW)) {
            return new Handed.Row();
        }
        return text.startsWith(ROW + ".")
                ? new Handed.Column(text.substring(ROW.length() + 1))
                : new Handed.OfField(Measure.FieldRef.of(text));
    }

    /** Whether several may be open at once, and all of them settle the step. */
    public boolean isSeveral() {
        return !(number instanceof Number.One);
    }

    /**
     * Whether what the opening of such a matter cannot do without is all handed over, so that many can be opened by one form.
     *
     * @param child the procedure opened
     */
    public boolean isAllHanded(Procedure child) {
        var opening = child.opening();
        boolean fields = child.entryFields(opening).stream()
                .filter(one -> one.need() instanceof Need.Always && one.counted() == null)
                .allMatch(one -> one.id().equals(field) || with.containsKey(one.id()));
        return fields && opening.outcomes().isEmpty() && opening.persons() == 1;
    }

    /** The field of an opened matter by which its row is known again, with where that comes from; null without rows. */
    public Map.@Nullable Entry<String, Handed> key() {
        return with.entrySet().stream()
                .filter(one -> one.getValue() instanceof Handed.Row || one.getValue() instanceof Handed.Column)
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether a matter so opened settles the step as it is: by ending like this, where the step waits for it; a voided one
     * does only where that is said.
     *
     * @param closing how it ended; null while it is open
     */
    public boolean isSettledBy(@Nullable Closing closing) {
        if (closing == null) {
            return !waits;
        }
        return results.isEmpty() ? !(closing instanceof Closing.Void) : results.containsKey(closing.id());
    }

    /** What comes of the step then; null where it has no outcomes. */
    public @Nullable String outcome(@Nullable Closing closing) {
        return closing == null ? null : results.get(closing.id());
    }
}
