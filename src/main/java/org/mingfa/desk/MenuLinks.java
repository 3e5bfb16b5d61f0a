package org.mingfa.desk;

import java.util.List;
import org.mingfa.desk.look.NavLink;
import org.mingfa.staff.Actor;

/** Entries a room of screens adds to the group 成效 of the menu; declared as a bean, asked on each page, so cheap. */
@FunctionalInterface
public interface MenuLinks {

    /** The entries this actor may use; their addresses are the current paths of their pages. */
    List<NavLink> of(Actor actor);
}
