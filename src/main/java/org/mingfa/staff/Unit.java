package org.mingfa.staff;

import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;

/** A unit (单位) people hold posts in: an office, a team, a committee. */
public record Unit(String id, PlaceCode place, String name) implements Placed {}
