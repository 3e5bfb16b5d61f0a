/** Exchange: workbooks read row by row, with everything that cannot be read named by sheet and cell. */
@NullMarked
package org.mingfa.exchange;

import org.jspecify.annotations.NullMarked;
