/** Official documents (公文, GB/T 9704-2012): the model all writers share, its numbering, styles and measurements. */
@NullMarked
package org.mingfa.document;

import org.jspecify.annotations.NullMarked;
