package org.mingfa.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of an {@link OfficialDocument} in any order. */
public final class OfficialDocumentBuilder {

    private final Title title;
    private final List<String> signers = new ArrayList<>();
    private final List<Block> body = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable RedHead head;
    private @Nullable DocumentNumber number;
    private @Nullable String addressee;
    private @Nullable Signature signature;
    private @Nullable String annotation;
    private @Nullable Imprint imprint;

    OfficialDocumentBuilder(Title title) {
        this.title = title;
    }

    /** Sets the head in red. */
    public OfficialDocumentBuilder head(RedHead value) {
        head = value;
        return this;
    }

    /** Sets the document number. */
    public OfficialDocumentBuilder number(DocumentNumber value) {
        number = value;
        return this;
    }

    /** Adds a signer, which makes the document an upward one. */
    public OfficialDocumentBuilder signer(String name) {
        signers.add(name);
        return this;
    }

    /** Sets to whom it is sent. */
    public OfficialDocumentBuilder addressee(String value) {
        addressee = value;
        return this;
    }

    /** Adds a heading of the first level, 一、. */
    public OfficialDocumentBuilder first(String text) {
        return add(new Heading(Heading.Level.FIRST, text));
    }

    /** Adds a heading of the second level, （一）. */
    public OfficialDocumentBuilder second(String text) {
        return add(new Heading(Heading.Level.SECOND, text));
    }

    /** Adds a heading of the third level, 1. */
    public OfficialDocumentBuilder third(String text) {
        return add(new Heading(Heading.Level.THIRD, text));
    }

    /** Adds a heading of the fourth level, （1）. */
    public OfficialDocumentBuilder fourth(String text) {
        return add(new Heading(Heading.Level.FOURTH, text));
    }

    /** Adds a paragraph of plain text. */
    public OfficialDocumentBuilder paragraph(String text) {
        return add(Paragraph.of(text));
    }

    /** Adds a paragraph of pieces. */
    public OfficialDocumentBuilder paragraph(Inline... pieces) {
        return add(Paragraph.of(pieces));
    }

    /** Adds a block to the body. */
    public OfficialDocumentBuilder add(Block block) {
        body.add(block);
        return this;
    }

    /** Adds an attachment; its serial is its place among them. */
    public OfficialDocumentBuilder attach(Attachment attachment) {
        attachments.add(attachment);
        return this;
    }

    /** Sets issuers and date. */
    public OfficialDocumentBuilder signature(Signature value) {
        signature = value;
        return this;
    }

    /** Sets the note in round brackets, such as 此件公开发布. */
    public OfficialDocumentBuilder annotation(String value) {
        annotation = value;
        return this;
    }

    /** Sets the record at the end. */
    public OfficialDocumentBuilder imprint(Imprint value) {
        imprint = value;
        return this;
    }

    /**
     * The document.
     *
     * @throws IllegalArgumentException as {@link OfficialDocument} says
     */
    public OfficialDocument build() {
        return new OfficialDocument(
                head, number, signers, title, addressee, body, attachments, signature, annotation, imprint);
    }
}
