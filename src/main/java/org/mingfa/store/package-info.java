/** The database: runs the embedded PostgreSQL or reaches an external one, migrates it, and opens transactions that see one place only. */
@NullMarked
package org.mingfa.store;

import org.jspecify.annotations.NullMarked;
