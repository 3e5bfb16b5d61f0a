/** What whoever watches the installation is told in numbers: none of them is about a person or a matter. */
@NullMarked
package org.mingfa.command.watch;

import org.jspecify.annotations.NullMarked;
