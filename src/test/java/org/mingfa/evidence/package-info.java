@NullMarked
package org.mingfa.evidence;

import org.jspecify.annotations.NullMarked;
