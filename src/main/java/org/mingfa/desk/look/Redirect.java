package org.mingfa.desk.look;

import java.util.List;

/**
 * Sends the browser to another page, which says once what was done.
 *
 * @param address within this program, beginning with a slash
 */
public record Redirect(String address, List<Flash> flashes) implements Reply {

    /** To an address, with nothing to say there. */
    public static Redirect to(String address) {
        return new Redirect(address, List.of());
    }

    /** The same, with something to be said there. */
    public Redirect saying(Flash flash) {
        return new Redirect(address, List.of(flash));
    }

    /** The same, with several things to be said there. */
    public Redirect saying(List<Flash> several) {
        return new Redirect(address, List.copyOf(several));
    }
}
