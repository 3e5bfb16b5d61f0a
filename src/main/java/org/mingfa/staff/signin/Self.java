package org.mingfa.staff.signin;

/** Who has signed in, whether or not the person holds a post; what a controller asks for that concerns the person alone. */
public record Self(String county, String person) {}
