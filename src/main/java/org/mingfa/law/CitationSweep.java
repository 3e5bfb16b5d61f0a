package org.mingfa.law;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is cited in plain words in a file without a basis map: 《…》 and perhaps an article, under a key that names sources. */
final class CitationSweep {

    private static final Set<String> SOURCES = Set.of("source", "basis");
    private static final Set<String> REMARKS = Set.of("note", "notice");
    private static final String ARTICLE = "第[零一二三四五六七八九十百千]+条";
    private static final Pattern CITED = Pattern.compile("《([^《》]+)》(（[^）]*）)?(" + ARTICLE + ")?");
    private static final Pattern BARE = Pattern.compile("^([\\u4e00-\\u9fa5]+?)(" + ARTICLE + ")");

    private final Statutes statutes;
    private final CitationCheck check;

    CitationSweep(Statutes statutes, CitationCheck check) {
        this.statutes = statutes;
        this.check = check;
    }

    void file(LawNode node) {
        if (node.isList()) {
            node.list().forEach(this::file);
        } else if (node.isMap()) {
            node.entries().forEach((key, inner) -> {
                if (SOURCES.contains(key)) {
                    source(inner, true);
                } else if (REMARKS.contains(key)) {
                    source(inner, false);
                } else {
                    file(inner);
                }
            });
        }
    }

    private void source(LawNode node, boolean known) {
        if (node.isMap()) {
            node.entries().values().forEach(inner -> source(inner, known));
            return;
        }
        if (node.isList() || node.isBlank()) {
            return;
        }
        var bare = BARE.matcher(node.text());
        if (bare.find() && statutes.byName(bare.group(1)).isPresent()) {
            cited(CitedLaw.of("《" + bare.group(1) + "》", null, statutes), bare.group(2), node);
        }
        var matcher = CITED.matcher(node.text());
        while (matcher.find()) {
            var law = CitedLaw.of(
                    "《" + matcher.group(1) + "》" + (matcher.group(2) == null ? "" : matcher.group(2)), null, statutes);
            if (known || law.statute() != null) {
                cited(law, matcher.group(3), node);
            }
        }
    }

    private void cited(CitedLaw law, @Nullable String article, LawNode node) {
        check.law(law, node);
        if (article != null) {
            check.article(law, article, node);
        }
    }
}
