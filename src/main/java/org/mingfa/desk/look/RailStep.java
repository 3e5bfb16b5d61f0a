package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a matter on the rail.
 *
 * @param lines what happened, or what the law asks here: short lines
 * @param basis law and article, without the § sign, or null
 * @param href where the step is acted on or read, or null
 */
public record RailStep(
        String name,
        RailState state,
        List<String> lines,
        @Nullable String basis,
        @Nullable String href) {

    /** A step with a name and lines only. */
    public static RailStep of(String name, RailState state, String... lines) {
        return new RailStep(name, state, List.of(lines), null, null);
    }
}
