package org.mingfa.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the papers of {@code law/documents/}: of one procedure each, or shared by many, such as the receipt of service that
 * goes with every paper that is served. In a shared paper <code>{paper}</code> stands for the name of the paper it goes with,
 * <code>{to}</code> for the one that is addressed to.
 */
final class PaperReader {

    private static final String[] KEYS = {
        "id", "name", "step", "evidence", "when", "basis", "number", "to", "body", "sealed", "signs", "with"
    };

    private record Shared(Citations citations, LawNode paper) {}

    private final Parameters parameters;
    private final Predicate<String> proved;
    private final Statutes statutes;
    private final List<Procedure> all;
    private final Map<String, Shared> shared = new HashMap<>();

    /**
     * @param all every version of every procedure
     * @param proved which files need only be read, by their names
     */
    PaperReader(Parameters parameters, Statutes statutes, List<Procedure> all, Predicate<String> proved) {
        this.all = all;
        this.parameters = parameters;
        this.statutes = statutes;
        this.proved = proved;
    }

    /** Takes in a file of shared papers; answers whether it is one. */
    boolean share(LawNode file) {
        if (!file.entries().containsKey("shared")) {
            return false;
        }
        var keys = file.keys("shared", "basis");
        var citations = Citations.read(keys.need("basis"), statutes);
        keys.need("shared").list().forEach(paper -> {
            var id = paper.entry("id");
            if (shared.put(id.id(), new Shared(citations, paper)) != null) {
                throw id.mistake("the shared paper '" + id.text() + "' stands twice");
            }
        });
        return true;
    }

    /** The papers of a file for one version of its procedure. */
    List<Paper> read(LawNode file, Procedure procedure) {
        var citations = Citations.of(procedure);
        var papers = new ArrayList<Paper>();
        var ids = new HashSet<String>();
        for (var node : file.keys("procedure", "papers").need("papers").list()) {
            var keys = node.keys(KEYS);
            var step = step(keys.find("step").orElse(null), procedure);
            var paper = paper(node, keys.need("id").id(), step, citations, procedure);
            papers.add(paper);
            keys.entries("with").forEach((id, at) -> papers.add(companion(node, paper, id, at, procedure)));
        }
        papers.stream().filter(paper -> !ids.add(paper.id())).forEach(paper -> {
            throw file.mistake("the paper '" + paper.id() + "' stands twice");
        });
        return papers;
    }

    private Paper companion(LawNode node, Paper main, String id, LawNode at, Procedure procedure) {
        var found = shared.get(id);
        if (found == null) {
            throw at.mistake("there is no shared paper '" + id + "'");
        }
        var to = node.entries().get("to");
        var addressee = to == null ? "" : to.text();
        var worded = found.paper()
                .reworded(text -> text.replace("{paper}", main.name()).replace("{to}", addressee));
        return paper(worded, main.id() + "-" + id, step(at, procedure), found.citations(), procedure);
    }

    private static @Nullable Step step(@Nullable LawNode node, Procedure procedure) {
        if (node == null) {
            return null;
        }
        var step = procedure.step(node.id());
        if (step == null) {
            throw node.mistake("the procedure '" + procedure.id() + "' has no step '" + node.text() + "'");
        }
        return step;
    }

    private Paper paper(LawNode node, String id, @Nullable Step step, Citations citations, Procedure procedure) {
        var keys = node.keys(KEYS);
        if (!keys.has("sealed") && !keys.has("signs")) {
            throw node.mistake("a paper is sealed or signed by somebody: 'sealed' or 'signs'");
        }
        return new Paper(
                id,
                keys.need("name").text(),
                step == null ? null : step.id(),
                keys.find("evidence").map(kind -> evidence(kind, step)).orElse(null),
                when(keys, procedure),
                citations.cite(keys.need("basis")),
                text(keys, "number", procedure),
                text(keys, "to", procedure),
                keys.need("body").list().stream()
                        .map(part -> part(part, procedure))
                        .toList(),
                text(keys, "sealed", procedure),
                keys.each("signs", LawNode::text));
    }

    private static String evidence(LawNode node, @Nullable Step step) {
        if (step == null || step.evidence().stream().noneMatch(kind -> kind.id().equals(node.text()))) {
            throw node.mistake("the paper's step takes no file '" + node.text() + "'");
        }
        return node.id();
    }

    private @Nullable PaperText text(LawNode.Keys keys, String key, Procedure procedure) {
        return keys.find(key)
                .map(node -> PaperText.read(node, procedure, parameters, all))
                .orElse(null);
    }

    private Paper.Part part(LawNode node, Procedure procedure) {
        if (!node.isMap()) {
            return new Paper.Part(null, new Paper.Content.Say(PaperText.read(node, procedure, parameters, all)));
        }
        var keys = node.keys("say", "heading", "form", "rows", "lines", "when");
        return new Paper.Part(when(keys, procedure), content(node, keys, procedure));
    }

    private @Nullable Expression when(LawNode.Keys keys, Procedure procedure) {
        return keys.find("when")
                .map(condition ->
                        condition.here(() -> scope(condition, procedure).condition(condition.text())))
                .orElse(null);
    }

    private Expression.Scope scope(LawNode condition, Procedure procedure) {
        return proved.test(condition.file())
                ? procedure.scope()
                : procedure.scope().proving();
    }

    private Paper.Content content(LawNode node, LawNode.Keys keys, Procedure procedure) {
        if (keys.has("say")) {
            return new Paper.Content.Say(PaperText.read(keys.need("say"), procedure, parameters, all));
        }
        if (keys.has("heading")) {
            return new Paper.Content.Heading(keys.need("heading").text());
        }
        if (keys.has("lines")) {
            return new Paper.Content.Lines(keys.need("lines").whole());
        }
        if (keys.has("rows")) {
            return rows(keys.need("rows"), procedure);
        }
        var boxes = new ArrayList<Paper.Box>();
        keys.find("form")
                .orElseThrow(() -> node.mistake("a part of the body says, heads, lists rows, or is a form or lines"))
                .entries()
                .forEach((name, text) ->
                        boxes.add(new Paper.Box(name, PaperText.read(text, procedure, parameters, all))));
        return new Paper.Content.Form(boxes);
    }

    private static Paper.Content rows(LawNode node, Procedure procedure) {
        var words = node.text().split("\\.", 2);
        var step = words.length == 2 ? procedure.step(words[0]) : null;
        var field = step == null ? procedure.field(node.text()) : step.field(words[1]);
        if (field == null || !isRows(field.type())) {
            throw node.mistake(
                    "'" + node.text() + "' is no table, no parties and no several matters of '" + procedure.id() + "'");
        }
        return new Paper.Content.Rows(new PaperText.Piece.OfField(step == null ? null : step.id(), field, null));
    }

    private static boolean isRows(FieldType type) {
        return type instanceof FieldType.Table
                || type instanceof FieldType.Parties
                || (type instanceof FieldType.Matter matter && matter.several());
    }
}
