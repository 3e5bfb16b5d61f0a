@NullMarked
package org.mingfa.measure;

import org.jspecify.annotations.NullMarked;
