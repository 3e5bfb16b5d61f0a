package org.mingfa.staff;

/** A unit (单位) people hold posts in: an office, a team, a committee. */
public record Unit(String id, String county, String place, String name) {}
