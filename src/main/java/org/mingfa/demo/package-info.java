/**
 * A fictional county in full life, made by the real services, for whoever wants to see what Mingfa does.
 *
 * <p>Large, and one room all the same: a type for each strand of its story, all played on one stage in the order of days.
 */
@NullMarked
package org.mingfa.demo;

import org.jspecify.annotations.NullMarked;
