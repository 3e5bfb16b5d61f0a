@NullMarked
package org.mingfa.desk.holiday;

import org.jspecify.annotations.NullMarked;
