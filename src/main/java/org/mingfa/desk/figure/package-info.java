/** Figures, coverage, the overview of a year, and a county’s townships side by side. */
@NullMarked
package org.mingfa.desk.figure;

import org.jspecify.annotations.NullMarked;
