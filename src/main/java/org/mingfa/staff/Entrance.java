package org.mingfa.staff;

/** What comes of trying to sign in. */
public sealed interface Entrance {

    /**
     * The person may come in.
     *
     * @param stamp of the password it was by, see {@link Person#stamp}
     */
    record Entered(String county, String person, String stamp) implements Entrance {}

    /**
     * The person may not.
     *
     * @param message in Chinese; the same whether or not anybody has the login
     */
    record Refused(String message) implements Entrance {}
}
