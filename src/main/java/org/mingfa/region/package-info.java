/** Places of the country: codes, names, levels, and how they changed over the years. */
@NullMarked
package org.mingfa.region;

import org.jspecify.annotations.NullMarked;
