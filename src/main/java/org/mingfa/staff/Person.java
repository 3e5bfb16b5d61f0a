package org.mingfa.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;

/**
 * Somebody who works here.
 *
 * @param place where the person is on the rolls
 * @param login of an open account; null for who cannot sign in
 * @param temporary whether the password was set by somebody else: it is good only for choosing another
 * @param stamp changes whenever the password does; null for who cannot sign in
 */
public record Person(
        String id,
        PlaceCode place,
        String name,
        @Nullable String login,
        boolean temporary,
        @Nullable String stamp) implements Placed {

    /** The person, whatever the post, doing what concerns nobody else. */
    Actor self() {
        return new Actor(place, id, name, "", "", "", "", "", Set.of(), Set.of());
    }
}
