/** The model written as docx. */
@NullMarked
package org.mingfa.document.docx;

import org.jspecify.annotations.NullMarked;
