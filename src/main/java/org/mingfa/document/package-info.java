/** Official documents (公文, GB/T 9704-2012): one model, its numbering and measurements, and the writers over it. */
@NullMarked
package org.mingfa.document;

import org.jspecify.annotations.NullMarked;
