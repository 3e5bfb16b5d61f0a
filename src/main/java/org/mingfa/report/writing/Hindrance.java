package org.mingfa.report.writing;

/**
 * Something in a report that must be put right before it goes on.
 *
 * @param block the paragraph, by id; empty when it concerns the whole
 * @param quotation the words it is about; empty for none
 * @param text in Chinese: what is wrong and what to do
 */
public record Hindrance(String block, String quotation, String text) {}
