package org.mingfa.document;

/** A part of the body of a document or of an attachment, standing on lines of its own. */
public sealed interface Block permits Heading, Paragraph, Table, Note {}
