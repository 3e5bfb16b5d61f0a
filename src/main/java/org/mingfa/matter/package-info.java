/** Matters in the database: the one writer of acts and of what follows from them. */
@NullMarked
package org.mingfa.matter;

import org.jspecify.annotations.NullMarked;
