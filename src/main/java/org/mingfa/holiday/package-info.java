/** The State Council's yearly notice of holidays: read as it is published, checked, kept in versions, in force at once. */
@NullMarked
package org.mingfa.holiday;

import org.jspecify.annotations.NullMarked;
