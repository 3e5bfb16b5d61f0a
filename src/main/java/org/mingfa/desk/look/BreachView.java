package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that stands in the way, or that calls for care.
 *
 * @param reason the plain sentence
 * @param basis law and article, without the § sign, or null
 * @param force what force that law has, in words, or null
 * @param cures what would help, as buttons; may be empty
 */
public record BreachView(
        String reason, @Nullable String basis, @Nullable String force, List<Action> cures) {}
