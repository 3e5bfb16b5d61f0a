/** The commands about the law folder: checked, compared, begun anew, printed as a book; and the proof a start asks for. */
@NullMarked
package org.mingfa.command.law;

import org.jspecify.annotations.NullMarked;
