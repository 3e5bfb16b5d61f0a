/** Ledgers gathered from others: a row for each, and what stands behind it. */
@NullMarked
package org.mingfa.desk.view;

import org.jspecify.annotations.NullMarked;
