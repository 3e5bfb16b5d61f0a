package org.mingfa.document.html;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingfa.document.Block;
import org.mingfa.document.Heading;
import org.mingfa.document.Inline;
import org.mingfa.document.Markup;
import org.mingfa.document.Note;
import org.mingfa.document.Numbering;
import org.mingfa.document.Paragraph;
import org.mingfa.document.Table;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;

/** Writes the blocks of a body or of an attachment as HTML. */
final class HtmlBlocks {

    private static final String TOOLTIP = "查看这个数字的记录";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LOWEST = 6;

    private final StringBuilder html;
    private final Map<String, String> ids = new HashMap<>();

    HtmlBlocks(StringBuilder html, Set<String> anchors) {
        this.html = html;
        anchors.forEach(anchor -> ids.put(anchor, "records-" + (ids.size() + 1)));
    }

    /** @param level of the headings numbered 一、: 2 stands for h2 */
    void write(List<Block> blocks, int level) {
        for (Numbering.Numbered numbered : Numbering.of(blocks)) {
            switch (numbered.block()) {
                case Heading heading -> {
                    int depth = Math.min(level + heading.level().depth() - 1, LOWEST);
                    html.append("<h%1$d class=\"%2$s\">%3$s</h%1$d>\n"
                            .formatted(
                                    depth,
                                    heading.level().name().toLowerCase(Locale.ROOT),
                                    Markup.escaped(numbered.label() + heading.text())));
                }
                case Paragraph paragraph -> {
                    html.append("<p>");
                    pieces(paragraph.pieces());
                    html.append("</p>\n");
                }
                case Note note -> {
                    html.append("<p class=\"note\">注：");
                    pieces(note.pieces());
                    html.append("</p>\n");
                }
                case Table table -> table(table);
            }
        }
    }

    private void pieces(List<Inline> pieces) {
        for (Inline piece : pieces) {
            String text = Markup.escaped(piece.shown());
            switch (piece) {
                case Inline.Text _ -> html.append(text);
                case Inline.Emphasis _ -> html.append("<strong>").append(text).append("</strong>");
                case Inline.Figure figure -> figure(figure, text);
            }
        }
    }

    private void figure(Inline.Figure figure, String text) {
        String target = switch (figure.records()) {
            case Inline.Within within -> "#" + ids.get(within.anchor());
            case Inline.Elsewhere elsewhere -> safe(elsewhere.address());
        };
        html.append(
                "<a class=\"figure\" href=\"%s\" title=\"%s\">%s</a>".formatted(Markup.escaped(target), TOOLTIP, text));
    }

    /** An address is only followed, never run: what is no page of the web leads nowhere. */
    private static String safe(URI address) {
        String scheme = address.getScheme();
        return scheme == null || SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? address.toASCIIString() : "#";
    }

    private void table(Table table) {
        // A wide table scrolls on a narrow screen; who has no mouse reaches it with the tab key.
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"%s\"><table>\n"
                .formatted(table.caption() == null ? "表格" : Markup.escaped(table.caption())));
        if (table.caption() != null) {
            html.append("<caption>").append(Markup.escaped(table.caption())).append("</caption>\n");
        }
        html.append("<thead><tr>");
        double total = table.columns().stream().mapToDouble(TableColumn::weight).sum();
        table.columns()
                .forEach(column -> html.append(String.format(
                        Locale.ROOT,
                        "<th scope=\"col\" width=\"%.2f%%\">%s</th>",
                        100 * column.weight() / total,
                        Markup.escaped(column.title()))));
        html.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(table, row));
        html.append("</tbody></table></div>\n");
        if (table.footnote() != null) {
            html.append("<p class=\"footnote\">注：%s</p>\n".formatted(Markup.escaped(table.footnote())));
        }
    }

    private void row(Table table, TableRow row) {
        String id = row.anchor() == null ? null : ids.get(row.anchor());
        html.append(id == null ? "<tr>" : "<tr id=\"" + id + "\">");
        for (int i = 0; i < row.cells().size(); i++) {
            html.append("<td class=\"%s\">"
                    .formatted(table.columns().get(i).align().name().toLowerCase(Locale.ROOT)));
            pieces(row.cells().get(i));
            html.append("</td>");
        }
        html.append("</tr>\n");
    }
}
