/** The page the State Council's holiday notices come in on. */
@NullMarked
package org.mingfa.desk.holiday;

import org.jspecify.annotations.NullMarked;
