/** What is read back of matters: ledgers, the list of work, search, the trail beside the acts, notices and refusals. */
@NullMarked
package org.mingfa.finding;

import org.jspecify.annotations.NullMarked;
