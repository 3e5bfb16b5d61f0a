package org.mingfa.matter;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids made by the program: UUID version 7 (RFC 9562), so that rows made together lie together in an index. */
final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    static UUID at(Instant instant) {
        long random = RANDOM.nextLong();
        long high = (instant.toEpochMilli() << 16) | 0x7000L | (random & 0xFFFL);
        long low = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
