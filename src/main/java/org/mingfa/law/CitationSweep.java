package org.mingfa.law;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what is cited in plain words: 《…》 and perhaps an article. Under a key that names sources it must be a law the library
 * knows; elsewhere other things stand in 《》 too, and only what the library knows is held against it.
 */
final class CitationSweep {

    private static final Set<String> SOURCES = Set.of("source", "basis");

    /** What a machine reads: a condition may well name a law that is none any more. */
    private static final Set<String> FOR_MACHINES = Set.of("require", "when", "required", "where", "pattern");

    private static final Pattern BARE = Pattern.compile("^([\\u4e00-\\u9fa5]+?)(第[零一二三四五六七八九十百千]+条)");

    private final Statutes statutes;
    private final CitationCheck check;

    CitationSweep(Statutes statutes, CitationCheck check) {
        this.statutes = statutes;
        this.check = check;
    }

    /** A file that cites in words alone. */
    void file(LawNode node) {
        texts(node, SOURCES, false);
    }

    /** What people read in a file whose sources stand in a basis map. */
    void remarks(LawNode node) {
        texts(node, Set.of(), false);
    }

    private void texts(LawNode node, Set<String> sources, boolean known) {
        if (node.isMap()) {
            node.entries().forEach((key, inner) -> {
                if (!FOR_MACHINES.contains(key)) {
                    texts(inner, sources, known || sources.contains(key));
                }
            });
        } else if (node.isList()) {
            node.list().forEach(inner -> texts(inner, sources, known));
        } else {
            text(node, known);
        }
    }

    private void text(LawNode node, boolean known) {
        var text = node.textOrBlank();
        if (known) {
            bare(text, node);
        }
        LawReference.named(text, statutes)
                .filter(named -> known || named.law().statute() != null)
                .forEach(named -> cited(named.law(), named.article(), node));
    }

    private void bare(String text, LawNode node) {
        var bare = BARE.matcher(text);
        if (bare.find() && statutes.byName(bare.group(1)).isPresent()) {
            cited(CitedLaw.of("《" + bare.group(1) + "》", null, statutes), bare.group(2), node);
        }
    }

    private void cited(CitedLaw law, String article, LawNode node) {
        check.law(law, node);
        check.article(law, article, node);
    }
}
