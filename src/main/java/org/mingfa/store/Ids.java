package org.mingfa.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Ids of rows: UUIDs of version 7 (RFC 9562 §5.7), which grow with time, so that new rows land side by side. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds since 1970 in the upper 52 bits, a count within the millisecond in the lower 12. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** The id of what these words name: the same for the same words, whenever and wherever it is asked for. */
    public static UUID named(Object... words) {
        var name = Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A new id, greater than every one this process made before. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long ticket = LAST.updateAndGet(last -> Math.max(now, last + 1));
        long high = (ticket >>> 12 << 16) | 0x7000L | (ticket & 0xFFF);
        long low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
