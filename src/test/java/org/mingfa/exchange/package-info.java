@NullMarked
package org.mingfa.exchange;

import org.jspecify.annotations.NullMarked;
