/** What everybody may see without signing in. */
@NullMarked
package org.mingfa.portal;

import org.jspecify.annotations.NullMarked;
