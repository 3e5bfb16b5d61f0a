/**
 * What a screen shows, as plain data: one small record per piece of the page, filled by controllers, drawn by the
 * templates under {@code src/main/jte}. Nothing here knows the domain, a database or a clock.
 *
 * <p>Large, and one room all the same: it is one box of pieces, most of them a few lines, and any page is put together of any
 * of them.
 */
@NullMarked
package org.mingfa.desk.look;

import org.jspecify.annotations.NullMarked;
