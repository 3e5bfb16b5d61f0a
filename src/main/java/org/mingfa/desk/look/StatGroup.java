package org.mingfa.desk.look;

import java.util.List;

/** Figures that belong together, under the name of what they come from. */
public record StatGroup(String name, List<Stat> stats) {}
