package org.mingfa.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;

/**
 * Something a round could not do, which did not keep it from doing the rest.
 *
 * @param about what it concerns: a matter's id or another name; empty for the place itself
 * @param reason what happened and what to do, in Chinese, without a full stop
 * @param cause for the log, or null where the reason says all
 */
public record Stall(
        String county,
        String place,
        String about,
        String reason,
        @Nullable Throwable cause) {

    static Stall of(String county, String place, UUID matter, Throwable cause) {
        return new Stall(
                county,
                PlaceCode.townshipOf(place),
                matter.toString(),
                "有一件事项读不出来，期限没有更新；请系统管理员运行 ./mingfa verify 查明",
                cause);
    }
}
