package org.mingfa.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The pieces many steps share (a meeting, a service of papers, a publication), each written once in {@code law/pieces/}.
 * A step that says {@code use: meeting} gets the piece's fields, evidence, outcomes, rules and clocks before its own, and
 * whatever else the piece says and the step does not. In a piece, <code>{step}</code> stands for the id of the step that
 * uses it, as expressions write it. The instruments a piece cites join those of the procedure.
 */
final class Pieces {

    private static final List<String> MAPS = List.of("fields", "evidence", "outcomes");
    private static final List<String> LISTS = List.of("rules", "clock");

    private static final Pattern LAW = Pattern.compile("《[^》]+》");

    private record Piece(LawNode basis, LawNode step) {}

    private final Map<String, Piece> pieces = new HashMap<>();

    void add(LawNode node) {
        var keys = node.keys("id", "about", "basis", "step");
        keys.need("about").text();
        var id = keys.need("id");
        if (pieces.put(id.id(), new Piece(keys.need("basis"), keys.need("step"))) != null) {
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
        var expanded =
                steps.list().stream().map(step -> expandStep(step, basis)).toList();
        entries.put("basis", procedure.entry("basis").holding(basis));
        entries.put("steps", steps.holding(expanded));
        return procedure.holding(entries);
    }

    private LawNode expandStep(LawNode step, Map<String, LawNode> basis) {
        var entries = step.entries();
        var uses = entries.remove("use");
        if (uses == null) {
            return step;
        }
        for (var use : uses.oneOrMore().reversed()) {
            var piece = pieces.get(use.id());
            if (piece == null) {
                throw use.mistake("there is no piece '" + use.text() + "' in law/pieces");
            }
            piece.basis().entries().forEach((key, instrument) -> cite(basis, key, instrument, use));
            var name = step.entry("id").id().replace('-', '_');
            join(piece.step().reworded(text -> text.replace("{step}", name)), entries);
        }
        return step.holding(entries);
    }

    private static void cite(Map<String, LawNode> basis, String key, LawNode instrument, LawNode use) {
        var known = basis.putIfAbsent(key, instrument);
        if (known != null && !law(known).equals(law(instrument))) {
            throw use.mistake("the piece '" + use.text() + "' cites '" + key + "' for " + law(instrument)
                    + ", this file for " + law(known));
        }
    }

    /** The law cited, whichever of its versions: the file says on its own days which. */
    private static String law(LawNode cited) {
        var named = LAW.matcher(cited.says());
        return named.find() ? named.group() : cited.says();
    }

    private static void join(LawNode piece, Map<String, LawNode> step) {
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
