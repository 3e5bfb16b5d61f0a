/** The papers (文书) of a matter: templates from {@code law/documents/}, filled from its acts, as documents. */
@NullMarked
package org.mingfa.paper;

import org.jspecify.annotations.NullMarked;
