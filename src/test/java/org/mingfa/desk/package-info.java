@NullMarked
package org.mingfa.desk;

import org.jspecify.annotations.NullMarked;
