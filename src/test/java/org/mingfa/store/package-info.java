@NullMarked
package org.mingfa.store;

import org.jspecify.annotations.NullMarked;
