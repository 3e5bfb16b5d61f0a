/** Ledgers (台账) of every procedure, with their filters. */
@NullMarked
package org.mingfa.desk.ledger;

import org.jspecify.annotations.NullMarked;
