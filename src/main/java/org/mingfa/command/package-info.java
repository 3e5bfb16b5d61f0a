/** What {@code ./mingfa} can be told to do. */
@NullMarked
package org.mingfa.command;

import org.jspecify.annotations.NullMarked;
