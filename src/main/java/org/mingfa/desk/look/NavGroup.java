package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of the navigation under one heading; the first group has none. */
public record NavGroup(@Nullable String title, List<NavLink> links) {}
