package org.mingfa.staff;

import org.mingfa.law.PlaceCode;

/** A unit (单位) people hold posts in: an office, a team, a committee. */
public record Unit(String id, String county, PlaceCode place, String name) {}
