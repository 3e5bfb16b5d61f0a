/**
 * Checks anybody's yearly report as a document and, where place and year are known, against the records. The principles
 * are here; the word lists are in {@code law/reports/check/}.
 *
 * <p>Large, and one room all the same: a class for each kind of looking, all listed in {@link Checker}, each knowing what is
 * looked at and what is found and none of the others.
 */
@NullMarked
package org.mingfa.checking;

import org.jspecify.annotations.NullMarked;
