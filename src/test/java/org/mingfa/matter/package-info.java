/** Matters on a real database. */
@NullMarked
package org.mingfa.matter;

import org.jspecify.annotations.NullMarked;
