/**
 * People, their units, posts and qualifications, how they sign in, and the trail of what they did to data of others.
 *
 * <p>Large, and one room all the same: accounts, lists of staff and single changes go through the same guarded statements
 * ({@link StaffWriter}, {@link StaffRules}), which nobody outside can reach.
 */
@NullMarked
package org.mingfa.staff;

import org.jspecify.annotations.NullMarked;
