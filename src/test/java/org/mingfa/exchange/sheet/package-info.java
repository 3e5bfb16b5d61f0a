@NullMarked
package org.mingfa.exchange.sheet;

import org.jspecify.annotations.NullMarked;
