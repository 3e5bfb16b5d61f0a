/** Who is signed in at which browser, kept in the database: it outlives a restart and is the same on every node. */
@NullMarked
package org.mingfa.staff.session;

import org.jspecify.annotations.NullMarked;
