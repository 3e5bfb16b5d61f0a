/** What waits for somebody: home, list of work, notices, search, refusals, audit trail. */
@NullMarked
package org.mingfa.desk.work;

import org.jspecify.annotations.NullMarked;
