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
 * @param at the element of the page below that it is about, by its id; null where there is none
 */
public record BreachView(
        String reason,
        @Nullable String basis,
        @Nullable String force,
        List<Action> cures,
        @Nullable String at) {

    public BreachView(String reason, @Nullable String basis, @Nullable String force, List<Action> cures) {
        this(reason, basis, force, cures, null);
    }

    /** What has no basis to be cited, and no button to help. */
    public static BreachView of(String reason) {
        return new BreachView(reason, null, null, List.of());
    }

    /** The same of one input of the form below, named by its parameter. */
    public BreachView at(String parameter) {
        return new BreachView(reason, basis, force, cures, FieldView.id(parameter));
    }
}
