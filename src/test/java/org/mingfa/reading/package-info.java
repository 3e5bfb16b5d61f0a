@NullMarked
package org.mingfa.reading;

import org.jspecify.annotations.NullMarked;
