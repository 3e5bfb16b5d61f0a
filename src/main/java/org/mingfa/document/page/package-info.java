/** One layout for PDF and OFD: lines, tables and heads set on the grid of the standard and cut into pages. */
@NullMarked
package org.mingfa.document.page;

import org.jspecify.annotations.NullMarked;
