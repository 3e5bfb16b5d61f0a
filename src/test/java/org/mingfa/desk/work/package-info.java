@NullMarked
package org.mingfa.desk.work;

import org.jspecify.annotations.NullMarked;
