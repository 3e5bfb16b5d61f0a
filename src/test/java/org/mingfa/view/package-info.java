@NullMarked
package org.mingfa.view;

import org.jspecify.annotations.NullMarked;
