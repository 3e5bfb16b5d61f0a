/** The model written as a web page that stands alone. */
@NullMarked
package org.mingfa.document.html;

import org.jspecify.annotations.NullMarked;
