/**
 * The kernel: what a procedure, the acts so far and a proposed act amount to. Pure functions over records; no input or
 * output, no clock of its own, the same answer for ever.
 */
@NullMarked
package org.mingfa.judging;

import org.jspecify.annotations.NullMarked;
