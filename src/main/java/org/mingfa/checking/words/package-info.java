/** The words and patterns the checks look for, read from {@code law/reports/check/}. */
@NullMarked
package org.mingfa.checking.words;

import org.jspecify.annotations.NullMarked;
