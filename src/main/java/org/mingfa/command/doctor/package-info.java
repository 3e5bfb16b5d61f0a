/** A look at everything an installation needs, which changes nothing, and what to do about what is not as it should be. */
@NullMarked
package org.mingfa.command.doctor;

import org.jspecify.annotations.NullMarked;
