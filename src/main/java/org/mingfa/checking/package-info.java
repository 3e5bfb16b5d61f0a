/**
 * Checks anybody's yearly report as a document and, where place and year are known, against the records. The principles
 * are here; the word lists are in {@code law/reports/check/}.
 */
@NullMarked
package org.mingfa.checking;

import org.jspecify.annotations.NullMarked;
