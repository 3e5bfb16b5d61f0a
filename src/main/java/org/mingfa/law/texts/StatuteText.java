package org.mingfa.law.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The text of one version of a law, as one file has it.
 *
 * @param law its name
 * @param file the name of the file
 * @param source where it comes from, as its first line says after 来源：; says that none is named otherwise
 * @param digest of the bytes of the file, SHA-256 in hexadecimal
 * @param articles what stands behind each 第…条, by that number as it is written
 */
public record StatuteText(String law, String file, String source, String digest, Map<String, String> articles) {

    private static final Pattern ARTICLE = Pattern.compile("^第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?");
    private static final Pattern HEADING = Pattern.compile("^第[零一二三四五六七八九十百]+[编分章节](?:[\\s　]|$).*");
    private static final String SOURCE = "来源：";
    private static final int SHOWN = 12;

    static StatuteText of(String law, String file, String digest, List<String> lines) {
        var source = lines.stream().findFirst().map(String::strip).filter(line -> line.startsWith(SOURCE));
        var articles = new LinkedHashMap<String, StringBuilder>();
        StringBuilder open = null;
        for (var written : lines) {
            var line = written.replace('　', ' ').strip();
            var begins = ARTICLE.matcher(line);
            if (begins.find()) {
                open = articles.computeIfAbsent(begins.group(), _ -> new StringBuilder());
                line = line.substring(begins.end()).strip();
            } else if (HEADING.matcher(line).matches()) {
                open = null;
            }
            if (open != null && !line.isEmpty()) {
                open.append(open.isEmpty() ? "" : "\n").append(line);
            }
        }
        var texts = new LinkedHashMap<String, String>();
        articles.forEach((article, text) -> texts.put(article, text.toString()));
        return new StatuteText(
                law, file, source.map(line -> line.substring(SOURCE.length())).orElse("没有写明来源"), digest, texts);
    }

    /** Whence it is, which file, and by what that is known again. */
    public String origin() {
        return source + "；文件“" + file + "”，摘要" + digest.substring(0, SHOWN);
    }

    /** The articles a citation names, such as 第四十二条第一款、第五十二条, that the file has. */
    List<Quoted> quote(String citation) {
        return Pattern.compile(ARTICLE.pattern().substring(1))
                .matcher(citation)
                .results()
                .map(found -> found.group())
                .distinct()
                .filter(articles::containsKey)
                .map(article -> new Quoted(law, article, articles.getOrDefault(article, ""), origin()))
                .toList();
    }
}
