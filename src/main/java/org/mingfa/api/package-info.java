/** The same doings as on the screens, as JSON for machines; described by OpenAPI at {@code /api/openapi.json}. */
@NullMarked
package org.mingfa.api;

import org.jspecify.annotations.NullMarked;
