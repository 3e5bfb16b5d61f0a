package org.mingfa.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document (公文). It says what stands in the document, not how a file format holds it.
 *
 * @param head the head in red, or null for none
 * @param number the document number, or null
 * @param signers who signed (签发人); not empty makes this an upward document (GB/T 9704-2012, 7.2.6)
 * @param title the title
 * @param addressee to whom it is sent (主送机关), without the colon, or null
 * @param body the body, never empty
 * @param attachments in order
 * @param signature issuers and date, or null
 * @param annotation the note in round brackets (附注), without the brackets, or null
 * @param imprint the record at the end (版记), or null
 */
public record OfficialDocument(
        @Nullable RedHead head,
        @Nullable DocumentNumber number,
        List<String> signers,
        Title title,
        @Nullable String addressee,
        List<Block> body,
        List<Attachment> attachments,
        @Nullable Signature signature,
        @Nullable String annotation,
        @Nullable Imprint imprint) {

    /**
     * @throws IllegalArgumentException if the body is empty, a signed document has no number, two rows carry the same
     *     anchor, or a figure points to an anchor that no row carries
     */
    public OfficialDocument {
        signers = signers.stream().map(name -> CleanText.required(name, "签发人")).toList();
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        addressee =
                addressee == null ? null : CleanText.required(addressee, "主送机关").replaceFirst("[：:]+$", "");
        annotation = annotation == null ? null : unbracketed(annotation);
        if (body.isEmpty()) {
            throw new IllegalArgumentException("公文“" + title.text() + "”没有正文。");
        }
        if (!signers.isEmpty() && number == null) {
            throw new IllegalArgumentException("上行文应当编发文字号：签发人与发文字号在同一行。");
        }
        Anchors.check(body, attachments);
    }

    /** Begins a document with this title, its lines broken by themselves. */
    public static OfficialDocumentBuilder titled(String title) {
        return new OfficialDocumentBuilder(Title.of(title));
    }

    /** Begins a document with this title. */
    public static OfficialDocumentBuilder titled(Title title) {
        return new OfficialDocumentBuilder(title);
    }

    /** Who speaks: the issuers of the signature, or the mark without 文件, or nobody. */
    public String author() {
        if (signature != null) {
            return String.join("、", signature.issuers());
        }
        return head == null ? "" : head.mark().replaceFirst("文件$", "");
    }

    /** The serial of an attachment as printed beside its name: empty when it is the only one (7.3.4). */
    public String serial(int attachment) {
        return attachments.size() == 1 ? "" : String.valueOf(attachment + 1);
    }

    /** How many characters the serials take before the titles in the note of attachments. */
    public double serialWidth() {
        return attachments.size() == 1 ? 0 : attachments.size() < 10 ? 1.5 : 2;
    }

    private static String unbracketed(String annotation) {
        return CleanText.required(annotation, "附注").replaceFirst("^（(.*)）$", "$1");
    }
}
