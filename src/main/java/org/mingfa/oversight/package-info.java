/** What the overview of a year and the county's comparison of townships are made of; tasks given to many townships at once. */
@NullMarked
package org.mingfa.oversight;

import org.jspecify.annotations.NullMarked;
