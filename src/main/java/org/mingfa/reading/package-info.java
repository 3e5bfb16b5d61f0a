/**
 * Reads anybody's yearly report: from txt, docx or PDF into lines, from lines into title, parts, levels, paragraphs and
 * sentences, and from sentences the figures they state. Knows no law and no records.
 */
@NullMarked
package org.mingfa.reading;

import org.jspecify.annotations.NullMarked;
