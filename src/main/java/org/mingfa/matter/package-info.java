/** Matters in the database: the one writer of acts, and what is read back of them. */
@NullMarked
package org.mingfa.matter;

import org.jspecify.annotations.NullMarked;
