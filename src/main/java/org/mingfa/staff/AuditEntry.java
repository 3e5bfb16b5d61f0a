package org.mingfa.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;

/**
 * One line of the audit trail.
 *
 * @param at when it was recorded
 * @param person who; null for the program itself
 * @param post acting in which post; null where none was chosen yet
 * @param about the id of the matter, person or other thing it was about
 * @param detail in Chinese, without personal data
 */
public record AuditEntry(
        String id,
        PlaceCode place,
        Instant at,
        @Nullable String person,
        @Nullable String post,
        Audited doing,
        @Nullable String about,
        String detail)
        implements Placed {}
