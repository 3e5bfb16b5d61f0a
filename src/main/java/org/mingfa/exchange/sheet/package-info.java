/** A workbook as anybody made it, read row by row under the headings found in it, with what cannot be read by sheet and cell. */
@NullMarked
package org.mingfa.exchange.sheet;

import org.jspecify.annotations.NullMarked;
