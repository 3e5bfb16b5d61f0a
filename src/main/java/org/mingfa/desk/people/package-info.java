/** Those who work here: one's own account; people, posts and accounts for those who administer them; hand-overs of work. */
@NullMarked
package org.mingfa.desk.people;

import org.jspecify.annotations.NullMarked;
