/** What was found, as text, JSON, and comments in a docx. */
@NullMarked
package org.mingfa.checking.output;

import org.jspecify.annotations.NullMarked;
