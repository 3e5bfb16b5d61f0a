package org.mingfa.law;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may stand behind {@code type:} in a law file, with the keys it brings along and the type it makes. */
enum FieldWord {
    TEXT("text", List.of("max", "long", "names-laws"), FieldWord::text),
    NUMBER("number", List.of("unit", "whole", "min", "max"), FieldWord::number),
    MONEY(
            "money",
            List.of("min", "max"),
            keys -> new FieldType.Money(
                    optional(keys, "min", LawNode::number), optional(keys, "max", LawNode::number))),
    DATE("date", List.of("past"), keys -> new FieldType.Date(keys.yes("past"))),
    MOMENT("moment", List.of("past"), keys -> new FieldType.Moment(keys.yes("past"))),
    YES_NO("yes-no", List.of(), _ -> new FieldType.YesNo()),
    CHOICE("choice", List.of("choices"), keys -> new FieldType.Choice(choices(keys))),
    CHOICES("choices", List.of("choices"), keys -> new FieldType.Choices(choices(keys))),
    PLACE("place", List.of("level"), keys -> new FieldType.Place(level(keys), false)),
    PLACES("places", List.of("level"), keys -> new FieldType.Place(level(keys), true)),
    UNIT("unit", List.of(), _ -> new FieldType.Unit()),
    PERSON("person", List.of("role", "holding", "at-least", "in-post"), keys -> person(keys, false)),
    PERSONS("persons", List.of("role", "holding", "at-least", "in-post"), keys -> person(keys, true)),
    PARTIES("parties", List.of("at-least"), keys -> new FieldType.Parties(atLeast(keys))),
    LAWS(
            "laws",
            List.of("at-least", "as-of", "lapsed"),
            keys -> new FieldType.Laws(
                    atLeast(keys),
                    optional(keys, "as-of", LawNode::text),
                    keys.find("lapsed")
                            .map(node -> StepReader.severity(node, false))
                            .orElse(Severity.CAUTION))),
    DOCUMENT_NUMBER("document-number", List.of("series", "pattern"), FieldWord::documentNumber),
    MATTER("matter", List.of("procedure", "where", "reason", "basis"), keys -> matter(keys, false)),
    MATTERS("matters", List.of("procedure", "where", "reason", "basis", "at-least"), keys -> matter(keys, true)),
    TABLE(
            "table",
            List.of("columns", "at-least"),
            keys -> new FieldType.Table(FieldReader.columns(keys.need("columns")), atLeast(keys)));

    private final String word;
    private final List<String> keys;
    private final Function<LawNode.Keys, FieldType> read;

    FieldWord(String word, List<String> keys, Function<LawNode.Keys, FieldType> read) {
        this.word = word;
        this.keys = keys;
        this.read = read;
    }

    /** @throws LawMistake when no type is called so */
    static FieldWord of(LawNode node) {
        var text = node.text();
        return Arrays.stream(values())
                .filter(one -> one.word.equals(text))
                .findFirst()
                .orElseThrow(() -> node.mistake("'" + text + "' is not a field type"));
    }

    /** The keys a field of this type may have besides those every field may have. */
    List<String> keys() {
        return keys;
    }

    FieldType read(LawNode.Keys written) {
        return read.apply(written);
    }

    private static <T> @Nullable T optional(LawNode.Keys keys, String key, Function<LawNode, T> read) {
        return keys.find(key).map(read).orElse(null);
    }

    private static FieldType text(LawNode.Keys keys) {
        boolean lines = keys.yes("long");
        return new FieldType.Text(
                keys.find("max").map(LawNode::whole).orElse(lines ? 4000 : 200), lines, keys.yes("names-laws"));
    }

    private static FieldType number(LawNode.Keys keys) {
        return new FieldType.Number(
                optional(keys, "unit", LawNode::text),
                keys.yes("whole"),
                optional(keys, "min", LawNode::number),
                optional(keys, "max", LawNode::number));
    }

    private static FieldType person(LawNode.Keys keys, boolean several) {
        return new FieldType.Person(
                keys.each("role", LawNode::id),
                optional(keys, "holding", LawNode::id),
                several,
                atLeast(keys),
                keys.yes("in-post"));
    }

    private static FieldType matter(LawNode.Keys keys, boolean several) {
        var procedures = keys.find("procedure").map(LawNode::oneOrMore).orElse(List.of()).stream()
                .map(LawNode::id)
                .toList();
        return new FieldType.Matter(procedures, several, several ? atLeast(keys) : 0);
    }

    private static FieldType documentNumber(LawNode.Keys keys) {
        if (keys.has("series") != keys.has("pattern")) {
            throw keys.mistake("'series' and 'pattern' go together");
        }
        return new FieldType.DocumentNumber(optional(
                keys,
                "series",
                node -> new NumberSeries(node.id(), keys.need("pattern").text())));
    }

    private static int atLeast(LawNode.Keys keys) {
        return keys.find("at-least").map(LawNode::whole).orElse(0);
    }

    private static @Nullable Level level(LawNode.Keys keys) {
        return keys.find("level")
                .map(node ->
                        Level.byId(node.text()).orElseThrow(() -> node.mistake("'" + node.text() + "' is not a level")))
                .orElse(null);
    }

    private static Map<String, String> choices(LawNode.Keys keys) {
        var node = keys.need("choices");
        var choices = new LinkedHashMap<String, String>();
        node.entries().forEach((code, name) -> choices.put(code, name.text()));
        if (choices.isEmpty()) {
            throw node.mistake("a choice needs at least one code");
        }
        return Collections.unmodifiableMap(choices);
    }
}
