/**
 * Matters in the database: the one writer of acts and of what follows from them.
 *
 * <p>Large, and one room all the same: everything that is written with an act is written in its transaction by types nobody
 * outside can reach. What only reads is {@link org.mingfa.finding}, what a value is {@link org.mingfa.matter.value}.
 */
@NullMarked
package org.mingfa.matter;

import org.jspecify.annotations.NullMarked;
