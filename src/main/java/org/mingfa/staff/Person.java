package org.mingfa.staff;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param place where the person is on the rolls
 * @param login of an open account; null for who cannot sign in
 */
public record Person(
        String id,
        String county,
        String place,
        String name,
        @Nullable String login) {}
