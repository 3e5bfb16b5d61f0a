/** Exchange: the rows of a workbook become matters, one by one and once only; ledgers go out as workbooks. */
@NullMarked
package org.mingfa.exchange;

import org.jspecify.annotations.NullMarked;
