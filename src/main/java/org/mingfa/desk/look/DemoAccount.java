package org.mingfa.desk.look;

/**
 * A sign-in offered on the start page of a demonstration.
 *
 * @param role what the account may do, in a few words
 */
public record DemoAccount(String name, String post, String role, String login) {}
