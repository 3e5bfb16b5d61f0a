package org.mingfa.document;

import java.util.List;

/**
 * An attachment (附件). Its serial is not part of it: its place in the document gives it.
 *
 * @param title the same in the note beneath the body and on the attachment itself (GB/T 9704-2012, 7.3.7)
 * @param blocks its content, numbered on its own
 */
public record Attachment(Title title, List<Block> blocks) {

    /** What the note of attachments begins with (7.3.4). */
    public static final String LABEL = "附件：";

    /** @throws IllegalArgumentException if there is no content */
    public Attachment {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("附件“" + title.text() + "”没有内容。");
        }
    }

    /** An attachment whose title breaks its lines by itself. */
    public static Attachment of(String title, Block... blocks) {
        return new Attachment(Title.of(title), List.of(blocks));
    }
}
