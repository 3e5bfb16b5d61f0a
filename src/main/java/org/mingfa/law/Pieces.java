package org.mingfa.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The pieces many steps and procedures share, each written once in {@code law/pieces/}. A step that says {@code use: meeting}
 * gets the piece's fields, evidence, outcomes, rules and clocks before its own, and whatever else the piece says and the step
 * does not. In a piece, <code>{step}</code> stands for the id of the step that uses it, as expressions write it. A procedure
 * that says {@code life: {withdraw: {after: receive, …}}} gets whole steps ({@link LifePieces}). The instruments a piece cites
 * join those of the procedure.
 */
final class Pieces {

    /** The kind of procedures whose matters must be able to end whatever happens. */
    static final String CASE = "case";

    private static final List<String> MAPS = List.of("fields", "evidence", "outcomes");
    private static final List<String> LISTS = List.of("rules", "clock");

    private static final Pattern LAW = Pattern.compile("《[^》]+》");

    /**
     * A piece.
     *
     * @param keys what its file says
     * @param forEveryCase whether every case uses it, or says why not
     */
    record Piece(String id, LawNode.Keys keys, LawNode basis, boolean forEveryCase) {

        /** Whether it brings steps of its own. */
        boolean isWhole() {
            return keys.has("steps");
        }
    }

    private final Map<String, Piece> pieces = new TreeMap<>();

    void add(LawNode node) {
        var keys = node.keys("id", "about", "for-every", "basis", "asks", "closings", "step", "steps");
        keys.need("about").text();
        var id = keys.need("id");
        if (keys.has("step") == keys.has("steps")) {
            throw id.mistake("a piece says either 'step', what a step may share, or 'steps', what it brings");
        }
        var every = keys.find("for-every");
        if (every.isPresent() && !every.get().text().equals(CASE)) {
            throw every.get().mistake("a piece is for every '" + CASE + "', or for whoever uses it");
        }
        if (pieces.put(id.id(), new Piece(id.id(), keys, keys.need("basis"), every.isPresent())) != null) {
            throw id.mistake("the piece '" + id.text() + "' stands twice");
        }
    }

    /** The procedure file with every {@code use} carried out. */
    LawNode expand(LawNode procedure) {
        var entries = procedure.entries();
        var steps = entries.get("steps");
        if (steps == null || !steps.isList()) {
            return procedure;
        }
        var basis = new LinkedHashMap<>(procedure.entry("basis").entries());
        var used = new TreeSet<String>();
        var life = new LifePieces(this, basis, entries, used);
        var written = new ArrayList<>(steps.list());
        written.addAll(life.steps());
        var expanded =
                written.stream().map(step -> expandStep(step, basis, used)).toList();
        life.check();
        entries.put("basis", procedure.entry("basis").holding(basis));
        entries.put("steps", steps.holding(expanded));
        return procedure.holding(entries);
    }

    private LawNode expandStep(LawNode step, Map<String, LawNode> basis, Set<String> used) {
        var entries = step.entries();
        var uses = entries.remove("use");
        if (uses == null) {
            return step;
        }
        for (var use : uses.oneOrMore().reversed()) {
            var piece = piece(use);
            if (piece.isWhole()) {
                throw use.mistake("the piece '" + use.text() + "' brings whole steps; name it under 'life'");
            }
            used.add(use.id());
            piece.basis().entries().forEach((key, instrument) -> cite(basis, key, instrument, use.text(), use));
            var name = step.entry("id").id().replace('-', '_');
            join(piece.keys().need("step").reworded(text -> text.replace("{step}", name)), entries);
        }
        return step.holding(entries);
    }

    private Piece piece(LawNode use) {
        return piece(use.id(), use);
    }

    /** The piece of this id, named here. */
    Piece piece(String id, LawNode here) {
        var piece = pieces.get(id);
        if (piece == null) {
            throw here.mistake("there is no piece '" + id + "' in law/pieces");
        }
        return piece;
    }

    /** The ids of the pieces every case uses, or says why not. */
    List<String> forEveryCase() {
        return pieces.values().stream()
                .filter(Piece::forEveryCase)
                .map(Piece::id)
                .toList();
    }

    /** Joins an instrument that a piece cites to those of the file that uses it here. */
    static void cite(Map<String, LawNode> basis, String key, LawNode instrument, String piece, LawNode use) {
        var known = basis.putIfAbsent(key, instrument);
        if (known != null && !law(known).equals(law(instrument))) {
            throw use.mistake("the piece '" + piece + "' cites '" + key + "' for " + law(instrument)
                    + ", this file for " + law(known));
        }
    }

    /** The law cited, whichever of its versions: the file says on its own days which. */
    private static String law(LawNode cited) {
        var named = LAW.matcher(cited.says());
        return named.find() ? named.group() : cited.says();
    }

    /** Joins what a piece says of a step to what the step says itself, whose own word holds. */
    static void join(LawNode piece, Map<String, LawNode> step) {
        piece.entries().forEach((key, shared) -> {
            var own = step.get(key);
            if (own == null) {
                step.put(key, shared);
            } else if (MAPS.contains(key)) {
                step.put(key, own.holding(union(shared.entries(), own)));
            } else if (LISTS.contains(key)) {
                var all = new ArrayList<>(shared.oneOrMore());
                all.addAll(own.oneOrMore());
                step.put(key, own.holding(all));
            }
        });
    }

    private static Map<String, LawNode> union(Map<String, LawNode> shared, LawNode own) {
        own.entries().forEach((id, node) -> {
            if (shared.put(id, node) != null) {
                throw node.mistake("'" + id + "' comes with the piece this step uses");
            }
        });
        return shared;
    }
}
