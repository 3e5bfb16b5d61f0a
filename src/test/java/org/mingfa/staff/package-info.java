@NullMarked
package org.mingfa.staff;

import org.jspecify.annotations.NullMarked;
