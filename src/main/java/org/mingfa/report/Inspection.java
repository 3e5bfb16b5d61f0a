package org.mingfa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.report.reading.StatedFigure;

/** Looks a version over before it goes on: numbers without records, names of figures nobody knows, places left open. */
final class Inspection {

    private static final Pattern LEFT_OPEN = Pattern.compile("（请写明[^）]*）");
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；]+[。！？；]?");

    private final SourceText sources;

    Inspection(SourceText sources) {
        this.sources = sources;
    }

    List<Hindrance> of(Version version) {
        var found = new ArrayList<Hindrance>();
        for (var block : version.blocks()) {
            if (!block.isHeading()) {
                look(block, found);
            }
        }
        for (var part : Outline.MANDATORY) {
            if (version.paragraphs(part) == 0) {
                found.add(new Hindrance("", "", "“" + partName(version, part) + "”没有内容，这一部分是必须有的，请补写"));
            }
        }
        return found;
    }

    private static String partName(Version version, String part) {
        return version.blocks().stream()
                .filter(block -> block.part().equals(part) && block.level() == 1)
                .map(Block::text)
                .findFirst()
                .orElse(part);
    }

    private void look(Block block, List<Hindrance> found) {
        LEFT_OPEN
                .matcher(block.text())
                .results()
                .forEach(open -> found.add(new Hindrance(block.id(), open.group(), "这里还没有写，请补上")));
        for (var piece : sources.read(block.text())) {
            if (piece instanceof SourceText.Unknown(var name)) {
                found.add(new Hindrance(block.id(), "{" + name + "}", "没有名为“" + name + "”的数字。请从“可以引用的数字”里选，名称要一字不差"));
            }
        }
        if (block.note().isBlank()) {
            typed(block.text())
                    .forEach(number -> found.add(new Hindrance(
                            block.id(), number, "“" + number + "”是手写的数字，没有记录支持。请改成引用的数字，或者引用一条记录，或者写明数字来源")));
        }
    }

    /** The numbers of a text that are typed by hand, in sentences that name no record. */
    List<String> typed(String text) {
        var typed = new ArrayList<String>();
        var sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            var plain = new StringBuilder();
            boolean recorded = false;
            for (var piece : sources.read(sentences.group())) {
                recorded |= piece instanceof SourceText.Recorded;
                plain.append(piece instanceof SourceText.Plain(var words) ? words : "　");
            }
            if (!recorded) {
                StatedFigure.in(plain.toString())
                        .forEach(figure -> typed.add(figure.where().text()));
            }
        }
        return typed;
    }
}
