/** The yearly report: outline and claims read strictly from the law folder, and a draft whose every figure opens to its records. */
@NullMarked
package org.mingfa.report;

import org.jspecify.annotations.NullMarked;
