@NullMarked
package org.mingfa.desk.people;

import org.jspecify.annotations.NullMarked;
