/**
 * Official documents (公文, GB/T 9704-2012): the model all writers share, its numbering, styles and measurements.
 *
 * <p>Large, and one room all the same: the pieces of one model, each a few lines, of which any document is put together.
 */
@NullMarked
package org.mingfa.document;

import org.jspecify.annotations.NullMarked;
