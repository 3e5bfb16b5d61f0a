/** Views (汇集台账): ledgers without a form, read from what other ledgers have recorded of each person, unit or place. */
@NullMarked
package org.mingfa.view;

import org.jspecify.annotations.NullMarked;
