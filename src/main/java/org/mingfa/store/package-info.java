/**
 * The database: runs the embedded PostgreSQL or reaches an external one, migrates it, and opens transactions that see one place
 * only.
 *
 * <p>Large, and one room all the same: the server, its copies and the ways back share a data directory, its lock and the
 * programs of PostgreSQL, which nobody outside can reach.
 */
@NullMarked
package org.mingfa.store;

import org.jspecify.annotations.NullMarked;
