package org.mingfa.report;

import java.util.UUID;

/**
 * A heading or a paragraph of a report that is being written.
 *
 * @param id the same through all versions, so that remarks stay with it
 * @param part the part of the report it belongs to, the id of a {@link ReportPart}, or {@code opening}
 * @param level 1 for the heading of a part, 2 for that of a section, 0 for a paragraph
 * @param text with its figures and records as {@link SourceText} writes them
 * @param note where the numbers come from that are typed by hand; empty for nothing
 */
public record DraftBlock(String id, String part, int level, String text, String note) {

    public static final String OPENING = "opening";

    static DraftBlock of(String part, int level, String text) {
        return new DraftBlock(UUID.randomUUID().toString(), part, level, text, "");
    }

    /** A new paragraph. */
    public static DraftBlock fresh(String part, String text) {
        return of(part, 0, text);
    }

    public boolean isIn(ReportPart of) {
        return part.equals(of.id());
    }

    public boolean isHeading() {
        return level > 0;
    }

    /** The same with another text and note. */
    public DraftBlock saying(String other, String otherNote) {
        return new DraftBlock(id, part, level, other, otherNote);
    }
}
