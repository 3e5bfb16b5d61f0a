/**
 * What a command line is, whichever command it names: where data and law are, how its words are read, what it came to, how
 * mistakes and help are told, and the application opened for the length of one command.
 */
@NullMarked
package org.mingfa.command.line;

import org.jspecify.annotations.NullMarked;
