/** What the judge answers, word for word: why an act is refused or cautioned, by which article, and what would mend it. */
@NullMarked
package org.mingfa.judging.rulings;

import org.jspecify.annotations.NullMarked;
