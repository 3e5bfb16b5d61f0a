/** What {@code ./mingfa} can be told to do: a class for each command, and the rounds a running server makes. */
@NullMarked
package org.mingfa.command;

import org.jspecify.annotations.NullMarked;
