package org.mingfa.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.law.StatuteVersion.Change;

/** Reads a file of {@code law/statutes/}: laws of one kind, with their versions, and names of others. */
final class StatuteReader {

    private static final List<Change> CHANGES = List.of(Change.values());

    private final Statute.Kind kind;

    private StatuteReader(Statute.Kind kind) {
        this.kind = kind;
    }

    static List<Sourced<Statute>> read(LawNode file) {
        var keys = file.keys("kind", "statutes", "names");
        var reader = new StatuteReader(kind(keys.need("kind")));
        var found = new ArrayList<Sourced<Statute>>();
        keys.entries("statutes").forEach((key, node) -> found.add(new Sourced<>(reader.one(key, node), node)));
        keys.each("names", name -> name).forEach(name -> found.add(new Sourced<>(reader.named(name), name)));
        return found;
    }

    private static Statute.Kind kind(LawNode node) {
        return Arrays.stream(Statute.Kind.values())
                .filter(one -> one.id().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.mistake("'" + node.text() + "' is no kind of law"));
    }

    /** One of which only the name is kept; it is its own key. */
    private Statute named(LawNode name) {
        return new Statute(
                name.text(), kind, name.text(), List.of(), null, List.of(), null, null, List.of(), null, Map.of());
    }

    private Statute one(String key, LawNode node) {
        FieldReader.checkId(key, node);
        var keys = node.keys(
                "name", "short", "authority", "versions", "repealed", "checked", "doubtful", "note", "relies-on");
        var reliesOn = new LinkedHashMap<String, String>();
        keys.entries("relies-on").forEach((article, says) -> reliesOn.put(article, says.text()));
        var checked = keys.need("checked").keys("where", "day");
        return new Statute(
                key,
                kind,
                keys.need("name").text(),
                keys.each("short", LawNode::text),
                keys.need("authority").text(),
                keys.need("versions").list().stream()
                        .map(StatuteReader::version)
                        .toList(),
                keys.find("repealed").map(StatuteReader::repeal).orElse(null),
                new Statute.Checked(
                        checked.need("where").text(), checked.need("day").day()),
                keys.each("doubtful", LawNode::text),
                keys.find("note").map(LawNode::text).orElse(null),
                reliesOn);
    }

    private static StatuteVersion version(LawNode node) {
        var keys =
                node.keys("adopted", "amended", "revised", "issued", "in-force", "number", "articles", "how", "note");
        var changes = CHANGES.stream().filter(one -> keys.has(one.id())).toList();
        if (changes.size() > 1) {
            throw node.mistake("a version came about in one way: adopted, amended, revised or issued");
        }
        var change = changes.isEmpty() ? Change.ISSUED : changes.getFirst();
        var made = changes.isEmpty() ? Optional.<LawNode>empty() : keys.find(change.id());
        return new StatuteVersion(
                change,
                made.map(LawNode::day).orElse(null),
                keys.find("in-force").map(LawNode::day).orElse(null),
                keys.find("number").map(LawNode::text).orElse(null),
                keys.find("articles").map(LawNode::whole).orElse(null),
                Sureness.read(keys.need("how")),
                keys.find("note").map(LawNode::text).orElse(null));
    }

    private static Statute.Repeal repeal(LawNode node) {
        var keys = node.keys("from", "by", "how");
        return new Statute.Repeal(
                keys.need("from").day(),
                keys.find("by").map(LawNode::text).orElse(null),
                Sureness.read(keys.need("how")));
    }
}
