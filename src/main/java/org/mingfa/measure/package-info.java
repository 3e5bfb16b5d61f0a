/** Figures: what facts and tallies amount to, and the records behind each. */
@NullMarked
package org.mingfa.measure;

import org.jspecify.annotations.NullMarked;
