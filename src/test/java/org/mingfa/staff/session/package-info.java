@NullMarked
package org.mingfa.staff.session;

import org.jspecify.annotations.NullMarked;
