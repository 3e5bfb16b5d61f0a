/** Makes the workbook of a township's year that stands in {@code examples/}. */
@NullMarked
package org.mingfa.exchange.example;

import org.jspecify.annotations.NullMarked;
