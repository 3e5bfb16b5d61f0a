/**
 * The kernel: what a procedure, the acts so far and a proposed act amount to. Pure functions over records; no input or
 * output, no clock of its own, the same answer for ever.
 *
 * <p>Large, and one room all the same: each kind of rule is a small type of its own, and all of them read the course of a
 * matter, which nobody outside can see.
 */
@NullMarked
package org.mingfa.judging;

import org.jspecify.annotations.NullMarked;
