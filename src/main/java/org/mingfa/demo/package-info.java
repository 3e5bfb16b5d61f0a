/** A fictional county in full life, made by the real services, for whoever wants to see what Mingfa does. */
@NullMarked
package org.mingfa.demo;

import org.jspecify.annotations.NullMarked;
