/** The pieces of the screens, drawn with fictional content and looked at. */
@NullMarked
package org.mingfa.desk.look;

import org.jspecify.annotations.NullMarked;
