/** Seals over the days of each township, and the proof that nothing recorded was changed. */
@NullMarked
package org.mingfa.guarding;

import org.jspecify.annotations.NullMarked;
