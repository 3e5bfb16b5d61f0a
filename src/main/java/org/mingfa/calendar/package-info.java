/** Working days and statutory periods: what day a period the law states ends on, and why. */
@NullMarked
package org.mingfa.calendar;

import org.jspecify.annotations.NullMarked;
