@NullMarked
package org.mingfa.region;

import org.jspecify.annotations.NullMarked;
