@NullMarked
package org.mingfa.report.reading;

import org.jspecify.annotations.NullMarked;
