@NullMarked
package org.mingfa.holiday;

import org.jspecify.annotations.NullMarked;
