/** What the readers of the law folder say of a file that is wrong, case by case, and that nothing they can say is untried. */
@NullMarked
package org.mingfa.law.mistakes;

import org.jspecify.annotations.NullMarked;
