/**
 * What {@code ./mingfa} can be told to do: a class for each command, and the rounds a running server makes.
 *
 * <p>Large, and one room all the same: {@link Commands} lists every command there is, and they share the options and the
 * settings told here, which nobody outside uses.
 */
@NullMarked
package org.mingfa.command;

import org.jspecify.annotations.NullMarked;
