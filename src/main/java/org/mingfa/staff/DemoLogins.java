package org.mingfa.staff;

import java.util.List;

/** The fictional people a demonstration offers on its sign-in page; heard only where {@code mingfa.demo} is true. */
public interface DemoLogins {

    /** In the order in which they are offered. */
    List<DemoLogin> all();

    /**
     * One of them.
     *
     * @param post in words (石桥镇司法所)
     * @param role what the person does here, in a few words
     */
    record DemoLogin(String login, String name, String post, String role) {}
}
