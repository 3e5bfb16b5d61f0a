/** Evidence: files kept once by the digest of their content, and seen only from within the places they belong to. */
@NullMarked
package org.mingfa.evidence;

import org.jspecify.annotations.NullMarked;
