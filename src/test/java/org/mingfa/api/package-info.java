@NullMarked
package org.mingfa.api;

import org.jspecify.annotations.NullMarked;
