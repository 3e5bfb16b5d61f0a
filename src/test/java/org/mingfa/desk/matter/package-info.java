@NullMarked
package org.mingfa.desk.matter;

import org.jspecify.annotations.NullMarked;
