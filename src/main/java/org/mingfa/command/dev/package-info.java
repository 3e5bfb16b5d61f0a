/** The server of those who work on Mingfa itself: templates, styles and law files as they are saved. */
@NullMarked
package org.mingfa.command.dev;

import org.jspecify.annotations.NullMarked;
