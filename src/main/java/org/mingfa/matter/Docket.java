package org.mingfa.matter;

import java.util.List;
import org.mingfa.judging.Act;

/** A matter with all its acts, in order, as read from the database. */
public record Docket(Matter matter, List<Act> acts) {}
