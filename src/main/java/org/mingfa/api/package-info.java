/**
 * The same doings as on the screens, as JSON for machines; described by OpenAPI at {@code /api/openapi.json}.
 *
 * <p>Large, and one room all the same: the description is made from the very records that are sent and read, and both from one
 * list of operations.
 */
@NullMarked
package org.mingfa.api;

import org.jspecify.annotations.NullMarked;
