package org.mingfa.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the steps of a procedure, whose fields are known already. */
final class StepReader {

    private static final String[] KEYS = {
        "id",
        "name",
        "basis",
        "actor",
        "persons",
        "holding",
        "after",
        "when",
        "never-by",
        "only-by",
        "optional",
        "repeats",
        "updates",
        "fields",
        "formerly",
        "evidence",
        "clock",
        "rules",
        "outcomes",
        "publication",
        "by-each-of",
        "enough",
        "recorded-in",
        "on-behalf",
        "leavers",
        "newcomers",
        "posts-on",
        "taken-beside",
        "opens",
        "at-once",
        "records",
        "follow",
        "reopens",
        "takes-over",
        "counts-from",
        "owed-after",
        "awaits",
        "deputies"
    };

    private final Citations citations;
    private final Expression.Scope scope;
    private final Map<String, List<Field>> typedFields;
    private final Concerned concerned;

    StepReader(
            Citations citations,
            Expression.Scope scope,
            Map<String, List<Field>> typedFields,
            Optional<LawNode> concerned) {
        this.citations = citations;
        this.scope = scope;
        this.typedFields = typedFields;
        this.concerned = concerned.map(this::concerned).orElse(Concerned.NOBODY);
    }

    /** Whom the matters are about, the same for every step. */
    Concerned concerned() {
        return concerned;
    }

    private Concerned concerned(LawNode node) {
        var keys = node.keys("who", "basis", "except");
        return new Concerned(
                who(keys.need("who")), citations.cite(keys.need("basis")), keys.each("except", LawNode::id));
    }

    static LawNode.Keys keys(LawNode node) {
        return node.keys(KEYS);
    }

    Step read(LawNode node) {
        var keys = keys(node);
        var id = keys.need("id").id();
        var basis = citations.cite(keys.need("basis"));
        boolean event = keys.find("records").map(StepReader::event).orElse(false);
        return new Step(
                id,
                keys.need("name").text(),
                basis,
                roles(keys),
                keys.find("persons").map(LawNode::whole).orElse(1),
                keys.find("holding").map(LawNode::id).orElse(null),
                after(keys, basis, event),
                keys.find("when")
                        .map(when -> when.here(() -> scope.condition(when.text())))
                        .orElse(null),
                separation(keys, "never-by", basis, event),
                separation(keys, "only-by", basis, event),
                concerned.from(id, event),
                keys.yes("optional"),
                keys.yes("repeats"),
                keys.each("updates", LawNode::id),
                fields(id, keys),
                keys.find("formerly").map(FieldReader::types).orElse(List.of()),
                evidence(keys, event),
                clocks(keys, basis, event),
                keys.each("rules", rule -> rule(rule, basis, event)),
                outcomes(keys),
                keys.find("publication").map(StepReader::publication).orElse(null),
                EachOfReader.read(keys, scope),
                keys.find("taken-beside").map(Beside::read).orElse(null),
                Opens.read(keys),
                event,
                keys.find("follow").map(LawNode::id).orElse(null),
                keys.find("reopens").map(Step.Reopens::read).orElse(null),
                keys.find("at-once").map(AtOnce::read).orElse(null),
                life(keys));
    }

    private static boolean event(LawNode node) {
        return switch (node.text()) {
            case "event" -> true;
            case "decision" -> false;
            default -> throw node.mistake("a step records a 'decision' of ours or an 'event'");
        };
    }

    /** What a breach of a rule leads to where the file does not say: what happened is not refused for it. */
    private static Severity usual(boolean event) {
        return event ? Severity.FINDING : Severity.REFUSE;
    }

    private static List<String> roles(LawNode.Keys keys) {
        return Stream.concat(
                        keys.need("actor").oneOrMore().stream().map(LawNode::id),
                        keys.each("deputies", LawNode::id).stream())
                .toList();
    }

    private Life life(LawNode.Keys keys) {
        return new Life(
                keys.find("takes-over").map(this::takesOver).orElse(null),
                keys.find("counts-from").map(LawNode::id).orElse(null),
                keys.each("owed-after", LawNode::id),
                keys.find("awaits").map(Outsider::read).orElse(null),
                keys.each("deputies", LawNode::id));
    }

    private Life.TakesOver takesOver(LawNode node) {
        var keys = node.keys("who", "by");
        return new Life.TakesOver(who(keys.need("who")), keys.need("by").id());
    }

    private List<Field> fields(String stepId, LawNode.Keys keys) {
        var fields = new ArrayList<>(keys.find("fields")
                .map(node -> FieldReader.complete(
                        node,
                        typedFields.getOrDefault(stepId, List.of()),
                        Names.inExpression(stepId) + ".",
                        scope,
                        citations))
                .orElse(List.of()));
        fields.addAll(EachOfReader.complete(stepId, keys, scope));
        fields.addAll(Life.fields(keys));
        return List.copyOf(fields);
    }

    private Step.After after(LawNode.Keys keys, List<Basis> basis, boolean event) {
        var found = keys.find("after");
        if (found.isEmpty()) {
            return new Step.After(List.of(), basis, Severity.REFUSE);
        }
        var node = found.get();
        if (!node.isMap()) {
            return new Step.After(steps(node), basis, Severity.REFUSE);
        }
        var inner = node.keys("steps", "basis", "force", "breach");
        var breaching = Breaching.read(inner, Severity.REFUSE, event);
        return new Step.After(
                steps(inner.need("steps")),
                breaching.stand(inner.find("basis").map(citations::cite).orElse(basis)),
                breaching.breach());
    }

    private static List<List<String>> steps(LawNode node) {
        return node.oneOrMore().stream()
                .map(one -> one.oneOrMore().stream().map(LawNode::id).toList())
                .toList();
    }

    private Step.Separation separation(LawNode.Keys keys, String key, List<Basis> basis, boolean event) {
        var found = keys.find(key);
        if (found.isEmpty()) {
            return new Step.Separation(List.of(), basis, usual(event));
        }
        var node = found.get();
        if (!node.isMap()) {
            return new Step.Separation(who(node), basis, usual(event));
        }
        var inner = node.keys("who", "basis", "force", "breach", "in-person");
        var breaching = Breaching.read(inner, usual(event), event);
        return new Step.Separation(
                who(inner.need("who")),
                breaching.stand(inner.find("basis").map(citations::cite).orElse(basis)),
                breaching.breach(),
                inner.yes("in-person"));
    }

    private List<Step.Who> who(LawNode node) {
        return node.oneOrMore().stream().map(this::oneWho).toList();
    }

    private Step.Who oneWho(LawNode node) {
        var words = node.text().split("\\.", 2);
        if (words.length == 2) {
            return new Step.Who.NamedIn(words[0], words[1]);
        }
        return typedFields.containsKey(words[0])
                ? new Step.Who.DidStep(words[0])
                : new Step.Who.NamedIn(null, words[0]);
    }

    private List<Clock> clocks(LawNode.Keys keys, List<Basis> basis, boolean event) {
        var reader = new ClockReader(citations, scope, typedFields.keySet(), event);
        return keys.each("clock", node -> reader.read(node, basis));
    }

    private List<Step.EvidenceKind> evidence(LawNode.Keys keys, boolean event) {
        var kinds = new ArrayList<Step.EvidenceKind>();
        keys.entries("evidence").forEach((id, node) -> {
            FieldReader.checkId(id, node);
            if (!node.isMap()) {
                kinds.add(new Step.EvidenceKind(id, node.text(), new Need.Always(), Severity.REFUSE));
                return;
            }
            var inner = node.keys("name", "required", "breach");
            var need = inner.find("required")
                    .map(required -> FieldReader.need(required, scope))
                    .orElse(new Need.Always());
            kinds.add(new Step.EvidenceKind(id, inner.need("name").text(), need, breach(inner, event)));
        });
        return kinds;
    }

    private Rule rule(LawNode node, List<Basis> basis, boolean event) {
        var keys = node.keys(
                "id", "require", "reason", "cure", "cure-step", "basis", "attested", "force", "breach", "follow");
        var breaching = Breaching.read(keys, usual(event), event);
        var require = keys.need("require");
        return new Rule(
                keys.need("id").id(),
                require.here(() -> scope.condition(require.text())),
                keys.need("reason").text(),
                keys.find("cure").map(LawNode::text).orElse(null),
                keys.find("cure-step").map(LawNode::id).orElse(null),
                breaching.stand(keys.find("basis").map(citations::cite).orElse(basis)),
                keys.find("attested")
                        .map(attested -> Attested.article(attested, citations))
                        .orElse(List.of()),
                breaching.breach(),
                keys.find("follow").map(LawNode::id).orElse(null));
    }

    private static List<Outcome> outcomes(LawNode.Keys keys) {
        var outcomes = new LinkedHashMap<String, Outcome>();
        keys.entries("outcomes").forEach((id, node) -> {
            FieldReader.checkId(id, node);
            var inner = node.keys("name", "reopens", "closes");
            outcomes.put(
                    id,
                    new Outcome(
                            id,
                            inner.need("name").text(),
                            inner.each("reopens", LawNode::id),
                            inner.find("closes")
                                    .map(LawNode::id)
                                    .map(Closing::of)
                                    .orElse(null)));
        });
        return List.copyOf(outcomes.values());
    }

    private static Step.Publication publication(LawNode node) {
        var keys = node.keys("where", "fields");
        return new Step.Publication(keys.need("where").text(), keys.each("fields", LawNode::text));
    }

    private static Severity breach(LawNode.Keys keys, boolean event) {
        return keys.find("breach").map(node -> severity(node, event)).orElse(Severity.REFUSE);
    }

    static Severity severity(LawNode node, boolean event) {
        return switch (node.text()) {
            case "refuse" -> Severity.REFUSE;
            case "caution" -> Severity.CAUTION;
            case "finding" -> {
                if (!event) {
                    throw node.mistake(
                            "only a step that records an event has findings; a decision is refused or cautioned");
                }
                yield Severity.FINDING;
            }
            default -> throw node.mistake("a breach leads to 'refuse' or 'caution'");
        };
    }
}
