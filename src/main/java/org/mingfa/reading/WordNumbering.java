package org.mingfa.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.ChineseNumeral;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The numbers Word sets before paragraphs by itself: they are printed, but stand nowhere in the text. */
final class WordNumbering {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int MOST = 99;

    /** A level of a numbered list. */
    private record Level(String format, String text, int start) {}

    /** Which list and which of its levels. */
    private record Reference(String list, int level) {}

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, Reference> styles = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> counted = new HashMap<>();

    private WordNumbering() {}

    static WordNumbering of(PackagePart main) throws IOException, InvalidFormatException {
        var numbering = new WordNumbering();
        var lists = part(main, "numbering");
        if (lists != null) {
            numbering.lists(lists);
        }
        var styles = part(main, "styles");
        if (styles != null) {
            for (var style : children(styles, "style")) {
                var reference = reference(child(style, "pPr"));
                if (reference != null) {
                    numbering.styles.put(value(style, "styleId"), reference);
                }
            }
        }
        return numbering;
    }

    private static @Nullable Element part(PackagePart main, String kind) throws IOException, InvalidFormatException {
        var found = main.getRelationshipsByType(RELATION + kind);
        if (found.isEmpty()) {
            return null;
        }
        try (var in = main.getRelatedPart(found.getRelationship(0)).getInputStream()) {
            return WordXml.parse(in).getDocumentElement();
        }
    }

    private void lists(Element root) {
        var models = new HashMap<String, Map<Integer, Level>>();
        for (var model : children(root, "abstractNum")) {
            var levels = new HashMap<Integer, Level>();
            for (var level : children(model, "lvl")) {
                levels.put(
                        whole(value(level, "ilvl"), 0),
                        new Level(of(level, "numFmt"), of(level, "lvlText"), whole(of(level, "start"), 1)));
            }
            models.put(value(model, "abstractNumId"), levels);
        }
        for (var list : children(root, "num")) {
            lists.put(value(list, "numId"), models.getOrDefault(of(list, "abstractNumId"), Map.of()));
        }
    }

    /** The number before a paragraph, such as （二）; empty when it has none. To be asked in the order of the document. */
    String label(Element paragraph) {
        var properties = child(paragraph, "pPr");
        var reference = reference(properties);
        if (reference == null && properties != null) {
            reference = styles.get(of(properties, "pStyle"));
        }
        if (reference == null) {
            return "";
        }
        var levels = lists.getOrDefault(reference.list(), Map.of());
        var level = levels.get(reference.level());
        if (level == null) {
            return "";
        }
        int depth = reference.level();
        var counts = counted.computeIfAbsent(reference.list(), _ -> new HashMap<>());
        counts.merge(depth, level.start(), (before, _) -> before + 1);
        counts.keySet().removeIf(deeper -> deeper > depth);
        var text = level.text();
        for (int i = 0; i <= depth; i++) {
            var upper = levels.get(i);
            var shown = upper == null ? "" : shown(upper.format(), counts.getOrDefault(i, upper.start()));
            text = text.replace("%" + (i + 1), shown);
        }
        return level.format().equals("bullet") ? "" : text;
    }

    private static String shown(String format, int number) {
        boolean han = format.startsWith("chinese")
                || format.startsWith("ideograph")
                || format.startsWith("taiwanese")
                || format.startsWith("japanese");
        return han && number > 0 && number <= MOST ? ChineseNumeral.of(number) : String.valueOf(number);
    }

    private static @Nullable Reference reference(@Nullable Element properties) {
        var numbered = properties == null ? null : child(properties, "numPr");
        if (numbered == null) {
            return null;
        }
        return new Reference(of(numbered, "numId"), whole(of(numbered, "ilvl"), 0));
    }

    private static int whole(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    /** The value of a child that has nothing but one. */
    private static String of(Element element, String name) {
        var child = child(element, name);
        return child == null ? "" : value(child, "val");
    }

    private static String value(Element element, String name) {
        return element.getAttributeNS(WordXml.SPACE, name);
    }

    private static @Nullable Element child(Element element, String name) {
        var found = children(element, name);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<Element> children(Element element, String name) {
        var found = new ArrayList<Element>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, name)) {
                found.add((Element) child);
            }
        }
        return found;
    }
}
