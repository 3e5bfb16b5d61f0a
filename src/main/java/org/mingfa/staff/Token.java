package org.mingfa.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;

/**
 * What is known of a machine's token; the secret is not.
 *
 * @param post the post the machine acts in
 * @param label what it is for
 * @param revoked when it was revoked; null while it was not
 */
public record Token(
        String id,
        PlaceCode place,
        String post,
        String label,
        Instant made,
        Instant expires,
        @Nullable Instant revoked) implements Placed {}
