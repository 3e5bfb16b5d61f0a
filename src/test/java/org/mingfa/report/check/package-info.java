@NullMarked
package org.mingfa.report.check;

import org.jspecify.annotations.NullMarked;
