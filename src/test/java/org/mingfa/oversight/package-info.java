@NullMarked
package org.mingfa.oversight;

import org.jspecify.annotations.NullMarked;
