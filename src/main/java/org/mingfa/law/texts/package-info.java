/** Official texts of laws that a county keeps beside the library: read from a folder of its own, never part of what is shipped. */
@NullMarked
package org.mingfa.law.texts;

import org.jspecify.annotations.NullMarked;
