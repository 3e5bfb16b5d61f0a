/** People, their units, posts and qualifications, how they sign in, and the trail of what they did to data of others. */
@NullMarked
package org.mingfa.staff;

import org.jspecify.annotations.NullMarked;
