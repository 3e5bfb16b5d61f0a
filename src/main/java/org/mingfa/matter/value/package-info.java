/** Values on their way: from what is typed to what is stored, with personal data sealed, and back into words. */
@NullMarked
package org.mingfa.matter.value;

import org.jspecify.annotations.NullMarked;
