package org.mingfa.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of the report under a heading of the first level.
 *
 * @param heading null for what stands before the first heading
 * @param paragraphs without the heading
 */
public record Part(@Nullable ReadParagraph heading, Set<PartContent> contents, List<ReadParagraph> paragraphs) {

    public Part {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What a heading promises. A heading that says nothing else is about results. */
    static Set<PartContent> promised(String heading) {
        var found = EnumSet.noneOf(PartContent.class);
        for (var content : PartContent.values()) {
            if (content.isPromisedBy(heading)) {
                found.add(content);
            }
        }
        if (found.size() > 1) {
            found.remove(PartContent.RESULTS);
        }
        return found.isEmpty() ? EnumSet.of(PartContent.RESULTS) : found;
    }

    public boolean has(PartContent content) {
        return contents.contains(content);
    }

    /** How the part is called: its heading, or 开头. */
    public String called() {
        return heading == null ? "开头" : heading.text();
    }

    public String text() {
        var text = new StringBuilder();
        paragraphs.forEach(one -> text.append(one.text()).append('\n'));
        return text.toString();
    }
}
