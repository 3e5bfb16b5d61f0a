package org.mingfa.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a law file, read strictly: a key nobody asked for is a mistake, and every mistake knows its line. (A library
 * that maps YAML to objects would silently pass over misplaced keys, which in a law file is the worst that can happen.)
 */
public final class LawNode {

    private final String file;
    private final Node node;
    private final @Nullable Map<String, LawNode> held;
    private final @Nullable List<LawNode> items;
    private final UnaryOperator<String> wording;

    private LawNode(String file, Node node, UnaryOperator<String> wording) {
        this(file, node, null, null, wording);
    }

    private LawNode(
            String file,
            Node node,
            @Nullable Map<String, LawNode> held,
            @Nullable List<LawNode> items,
            UnaryOperator<String> wording) {
        this.file = file;
        this.node = node;
        this.held = held;
        this.items = items;
        this.wording = wording;
    }

    private LawNode child(Node child) {
        return new LawNode(file, child, wording);
    }

    /** This map, at this line, with other entries; each keeps the file and line it came from. */
    LawNode holding(Map<String, LawNode> entries) {
        return new LawNode(file, node, entries, null, wording);
    }

    /** This place, as a list of other elements. */
    LawNode holding(List<LawNode> elements) {
        return new LawNode(file, node, null, elements, wording);
    }

    /** The same with each of its texts changed. */
    LawNode reworded(UnaryOperator<String> change) {
        return new LawNode(file, node, held, items, change);
    }

    /** The same with each <code>{key}</code> filled in: by all that it stands for where it stands alone, else by its text. */
    LawNode filled(Map<String, LawNode> by) {
        if (isList()) {
            return holding(list().stream().map(element -> element.filled(by)).toList());
        }
        if (isMap()) {
            var filled = entries();
            filled.replaceAll((_, entry) -> entry.filled(by));
            return holding(filled);
        }
        var text = textOrBlank();
        var alone = text.startsWith("{") && text.endsWith("}") ? by.get(text.substring(1, text.length() - 1)) : null;
        return alone != null ? alone : reworded(worded -> inserted(wording.apply(worded), by));
    }

    private static String inserted(String text, Map<String, LawNode> by) {
        var inserted = text;
        for (var entry : by.entrySet()) {
            var place = "{" + entry.getKey() + "}";
            inserted = inserted.contains(place)
                    ? inserted.replace(place, entry.getValue().text())
                    : inserted;
        }
        return inserted;
    }

    /** The root of a file. */
    static LawNode root(String file, Node node) {
        return new LawNode(file, node, UnaryOperator.identity());
    }

    public String file() {
        return file;
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public LawMistake mistake(String reason) {
        return new LawMistake(file, line(), reason);
    }

    /** Runs a reading whose mistakes do not know their place yet. */
    <T> T here(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (LawMistake e) {
            throw e.at(file, line());
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    boolean isMap() {
        return items == null && node instanceof MappingNode;
    }

    public boolean isList() {
        return items != null || node instanceof SequenceNode;
    }

    /** The entries of a map whose keys are free, such as ids. */
    public Map<String, LawNode> entries() {
        if (held != null) {
            return new LinkedHashMap<>(held);
        }
        if (!(node instanceof MappingNode map)) {
            throw mistake("a map (key: value) was expected here");
        }
        var entries = new LinkedHashMap<String, LawNode>();
        for (var tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw mistake("a key must be plain text");
            }
            if (entries.put(key.getValue(), child(tuple.getValueNode())) != null) {
                throw new LawMistake(
                        file, key.getStartMark().getLine() + 1, "the key '" + key.getValue() + "' stands twice");
            }
        }
        return entries;
    }

    /** The entry of a map under a key that must be there. */
    LawNode entry(String key) {
        var found = entries().get(key);
        if (found == null) {
            throw mistake("the key '" + key + "' is missing");
        }
        return found;
    }

    /** A map that may hold these keys and no others. */
    public Keys keys(String... allowed) {
        var entries = entries();
        var unknown = new ArrayList<>(entries.keySet());
        unknown.removeAll(List.of(allowed));
        if (!unknown.isEmpty()) {
            var key = unknown.getFirst();
            throw entry(key)
                    .mistake("'" + key + "' is not a key that belongs here; known here: " + String.join(", ", allowed));
        }
        return new Keys(this, entries);
    }

    public List<LawNode> list() {
        if (items != null) {
            return items;
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw mistake("a list was expected here");
        }
        return sequence.getValue().stream().map(this::child).toList();
    }

    /** A list, or a single element standing for a list of one. */
    public List<LawNode> oneOrMore() {
        return isList() ? list() : List.of(this);
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw mistake("a text was expected here");
        }
        return wording.apply(scalar.getValue().strip());
    }

    /** All that is written here, on one line. */
    String says() {
        if (isList()) {
            return list().stream().map(LawNode::says).toList().toString();
        }
        return isMap() ? saysByKey().toString() : textOrBlank();
    }

    private Map<String, String> saysByKey() {
        var said = new LinkedHashMap<String, String>();
        entries().forEach((key, inner) -> said.put(key, inner.says()));
        return said;
    }

    /** The code of a place; the country where nothing is written. */
    public PlaceCode place() {
        var text = textOrBlank();
        return text.isEmpty()
                ? PlaceCode.COUNTRY
                : PlaceCode.parse(text)
                        .orElseThrow(() -> mistake("'" + text + "' is not a place code (2, 4, 6, 9 or 12 digits)"));
    }

    /** The text, or an empty one where nothing is written. */
    String textOrBlank() {
        return isBlank() ? "" : text();
    }

    /** Whether nothing is written here. */
    boolean isBlank() {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    /** An id: lower-case words joined by hyphens. */
    public String id() {
        var text = text();
        if (!text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw mistake("'" + text + "' is not an id (lower-case letters, digits and hyphens)");
        }
        return text;
    }

    /**
     * The one of these whose word is written here.
     *
     * @param otherwise what is wrong with a word that is none of theirs; which there are is added to it
     */
    <T> T oneOf(List<T> all, Function<T, String> word, UnaryOperator<String> otherwise) {
        var text = text();
        return all.stream()
                .filter(one -> word.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> mistake(otherwise.apply(text) + "; known: "
                        + all.stream().map(word).collect(Collectors.joining(", "))));
    }

    public boolean yes() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw mistake("true or false was expected, not '" + text() + "'");
        };
    }

    public int whole() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw mistake("a whole number was expected, not '" + text() + "'");
        }
    }

    public BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw mistake("a number was expected, not '" + text() + "'");
        }
    }

    public LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw mistake("a day such as 2026-11-20 was expected, not '" + text() + "'");
        }
    }

    /** A time of day such as 14:30; the end of a day is 00:00 of the next. */
    LocalTime time() {
        return here(() -> Entry.time(text()));
    }

    /** The keys of a map, each asked for by name. */
    public static final class Keys {
        private final LawNode owner;
        private final Map<String, LawNode> entries;

        private Keys(LawNode owner, Map<String, LawNode> entries) {
            this.owner = owner;
            this.entries = entries;
        }

        public LawNode need(String key) {
            var found = entries.get(key);
            if (found == null) {
                throw owner.mistake("the key '" + key + "' is missing");
            }
            return found;
        }

        public Optional<LawNode> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        public boolean has(String key) {
            return entries.containsKey(key);
        }

        /** The entries of the map under a key whose own keys are free; none where that is not there. */
        Map<String, LawNode> entries(String key) {
            return find(key).map(LawNode::entries).orElse(Map.of());
        }

        public boolean yes(String key) {
            return find(key).map(LawNode::yes).orElse(false);
        }

        public <T> List<T> each(String key, Function<LawNode, T> read) {
            return find(key)
                    .map(found -> found.oneOrMore().stream().map(read).toList())
                    .orElse(List.of());
        }

        /** A mistake of the map as a whole. */
        LawMistake mistake(String reason) {
            return owner.mistake(reason);
        }

        Set<String> names() {
            return new HashSet<>(entries.keySet());
        }
    }
}
