/** The files a document can be had as: the door to all writers. */
@NullMarked
package org.mingfa.document.format;

import org.jspecify.annotations.NullMarked;
