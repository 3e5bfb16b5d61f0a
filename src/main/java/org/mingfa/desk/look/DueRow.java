package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * Something due by the calendar.
 *
 * @param key by which it is known again when it is answered
 * @param nil what the button says that answers “nothing to report”; null where there is none for the reader
 */
public record DueRow(WorkRow row, String key, @Nullable String nil) {}
