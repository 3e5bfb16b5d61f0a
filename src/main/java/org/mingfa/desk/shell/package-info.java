/** What surrounds every screen: frame, menu, sign-in, errors, scopes and pages of lists. */
@NullMarked
package org.mingfa.desk.shell;

import org.jspecify.annotations.NullMarked;
