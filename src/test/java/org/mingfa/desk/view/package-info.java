@NullMarked
package org.mingfa.desk.view;

import org.jspecify.annotations.NullMarked;
