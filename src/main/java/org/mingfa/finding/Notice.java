package org.mingfa.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;

/**
 * Something told, in one Chinese sentence.
 *
 * @param matter it is about; null for the holidays of a year, which belong to no matter
 * @param number of that matter; null where there is none
 * @param unread whether the reader has neither opened its matter since nor said that all is read; what is older than {@link
 *     NoticeReader#NEWS_DAYS} days is no news
 */
public record Notice(
        PlaceCode place, @Nullable UUID matter, @Nullable String number, String text, Instant created, boolean unread)
        implements Placed {}
