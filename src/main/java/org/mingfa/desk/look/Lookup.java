package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * How candidates are found while somebody types.
 *
 * @param address answers with the candidates as options
 * @param with the inputs that are sent along, as a selector
 * @param picked what is filled in already, or null
 */
public record Lookup(String address, String with, @Nullable Picked picked) {

    /**
     * What is chosen, in words.
     *
     * @param href where it is seen, or null
     */
    public record Picked(String text, @Nullable String href) {}
}
