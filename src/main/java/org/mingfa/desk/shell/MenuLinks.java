package org.mingfa.desk.shell;

import java.util.List;
import org.mingfa.desk.look.NavLink;
import org.mingfa.staff.Actor;

/** Entries a room of screens adds to the group 成效 of the menu; declared as a bean, asked on each page, so cheap. */
@FunctionalInterface
public interface MenuLinks {

    /** Where the entries of a room stand in the group: the {@code @Order} of its bean. */
    int FIGURES = 10;

    int REPORTS = 20;
    int LIBRARY = 30;
    int RECORDS = 40;
    int PEOPLE = 50;

    /** The entries this actor may use; their addresses are the current paths of their pages. */
    List<NavLink> of(Actor actor);
}
