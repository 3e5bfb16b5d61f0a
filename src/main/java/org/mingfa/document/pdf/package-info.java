/** The laid-out pages written as PDF. */
@NullMarked
package org.mingfa.document.pdf;

import org.jspecify.annotations.NullMarked;
