package org.mingfa.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps that pieces bring into a procedure under {@code life}, and what its cases do {@code without}. */
final class LifePieces {

    /** What a procedure adds to the steps of a piece, by their ids. */
    private static final String ALSO = "also";

    private final Pieces pieces;
    private final Map<String, LawNode> basis;
    private final Map<String, LawNode> procedure;
    private final Set<String> used;

    /**
     * @param basis the instruments of the procedure, to which those of the pieces are added
     * @param procedure the entries of its file, to which closings are added
     * @param used the ids of the pieces it uses, to which these are added
     */
    LifePieces(Pieces pieces, Map<String, LawNode> basis, Map<String, LawNode> procedure, Set<String> used) {
        this.pieces = pieces;
        this.basis = basis;
        this.procedure = procedure;
        this.used = used;
    }

    /** The steps that pieces bring, in the order in which the procedure names them. */
    List<LawNode> steps() {
        var steps = new ArrayList<LawNode>();
        entries("life").forEach((id, given) -> {
            var piece = pieces.piece(id, given);
            if (!piece.isWhole()) {
                throw given.mistake(
                        "the piece '" + id + "' brings no steps; a step takes it in with 'use: " + id + "'");
            }
            used.add(id);
            piece.basis().entries().forEach((key, law) -> Pieces.cite(basis, key, law, id, given));
            close(piece, given);
            steps.addAll(steps(piece, given));
        });
        return steps;
    }

    private Map<String, LawNode> entries(String key) {
        var node = procedure.get(key);
        return node == null ? Map.of() : node.entries();
    }

    /** An end the procedure names itself keeps its own name. */
    private void close(Pieces.Piece piece, LawNode given) {
        piece.keys().find("closings").ifPresent(brought -> {
            var closings = brought.entries();
            closings.putAll(entries("closings"));
            procedure.put("closings", procedure.getOrDefault("closings", given).holding(closings));
        });
    }

    private static List<LawNode> steps(Pieces.Piece piece, LawNode given) {
        var answers = answers(piece, given);
        var also =
                given.entries().containsKey(ALSO) ? given.entry(ALSO).entries() : new LinkedHashMap<String, LawNode>();
        var steps = new ArrayList<LawNode>();
        for (var step : piece.keys().need("steps").list()) {
            var filled = step.filled(answers);
            var own = also.remove(step.entry("id").id());
            steps.add(own == null ? filled : joined(filled, own));
        }
        also.forEach((id, node) -> {
            throw node.mistake("the piece brings no step '" + id + "'");
        });
        return steps;
    }

    private static LawNode joined(LawNode filled, LawNode own) {
        var entries = own.entries();
        Pieces.join(filled, entries);
        return filled.holding(entries);
    }

    /** What the procedure answers to what the piece asks; what it may leave open has an answer in the piece. */
    private static Map<String, LawNode> answers(Pieces.Piece piece, LawNode given) {
        var asks = piece.keys().entries("asks");
        var known = new ArrayList<>(asks.keySet());
        known.add(ALSO);
        var keys = given.keys(known.toArray(String[]::new));
        var answers = new LinkedHashMap<String, LawNode>();
        asks.forEach((key, asked) -> {
            var otherwise = asked.isMap() ? asked.keys("about", "else").find("else") : Optional.<LawNode>empty();
            answers.put(key, keys.find(key).or(() -> otherwise).orElseGet(() -> keys.need(key)));
        });
        return answers;
    }

    /** Refuses a case that neither uses a piece every case uses nor says why not. */
    void check() {
        var without = entries("without");
        var kind = procedure.get("kind");
        without.forEach((id, reason) -> {
            if (kind == null
                    || !pieces.forEveryCase().contains(pieces.piece(id, reason).id())) {
                throw reason.mistake("only a case says what it does without, of the pieces for every case: "
                        + String.join(", ", pieces.forEveryCase()));
            }
            if (used.contains(id)) {
                throw reason.mistake("the piece '" + id + "' is used, and said to be done without");
            }
            reason.text();
        });
        var lacking = pieces.forEveryCase().stream()
                .filter(id -> !used.contains(id) && !without.containsKey(id))
                .toList();
        if (kind != null && !lacking.isEmpty()) {
            throw kind.mistake(
                    "a case uses each of these pieces, or says under 'without' why not: " + String.join(", ", lacking));
        }
    }
}
