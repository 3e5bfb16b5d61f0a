package org.mingfa.law.texts;

/**
 * An article as a file of the county has it.
 *
 * @param law the name of the law
 * @param article 第五十一条
 * @param text its paragraphs, one a line, the number left out
 * @param source where the county says it has the text from, with the file and the first digits of its digest
 */
public record Quoted(String law, String article, String text, String source) {}
