@NullMarked
package org.mingfa.checking;

import org.jspecify.annotations.NullMarked;
