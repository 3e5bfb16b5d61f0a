/** The laid-out pages written as OFD (GB/T 33190). */
@NullMarked
package org.mingfa.document.ofd;

import org.jspecify.annotations.NullMarked;
