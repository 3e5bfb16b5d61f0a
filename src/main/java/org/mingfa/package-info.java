/** Mingfa (明法): the law-based-government work of a township, and of the county above it. */
@NullMarked
package org.mingfa;

import org.jspecify.annotations.NullMarked;
