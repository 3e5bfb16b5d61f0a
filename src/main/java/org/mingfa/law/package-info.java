/**
 * The law as data: procedures, measures, roles and parameters as read from {@code law/}, checked while being read. Plain
 * Java, no framework, no clock.
 *
 * <p>Large, and one room all the same: whoever adds a word to the law files adds what it becomes and how it is read side by
 * side, and readers are known to nobody outside.
 */
@NullMarked
package org.mingfa.law;

import org.jspecify.annotations.NullMarked;
