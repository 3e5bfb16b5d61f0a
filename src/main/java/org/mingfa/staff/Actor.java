package org.mingfa.staff;

import java.util.Set;
import org.mingfa.law.Duty;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;
import org.mingfa.store.Scope;

/**
 * Somebody acting in one of his or her posts; what every act, view and entry of the audit trail is done by.
 *
 * @param place of the post: nothing outside of it is seen or changed
 * @param person empty for the program itself
 * @param post empty for the program itself
 * @param roleName in Chinese
 * @param unit the unit's id
 * @param duties what the role lets the person do besides the steps of procedures
 * @param withheld the procedures whose matters the role may not look into, but for those the person acts in
 */
public record Actor(
        PlaceCode place,
        String person,
        String name,
        String post,
        String role,
        String roleName,
        String unit,
        String unitName,
        Set<Duty> duties,
        Set<String> withheld)
        implements Placed {

    /** The program acting for a county of its own accord: setting up, importing, demonstrating. */
    public static Actor program(String county) {
        var place = county.equals(PlaceCode.ABOVE_COUNTIES) ? PlaceCode.COUNTRY : PlaceCode.of(county);
        return new Actor(place, "", "系统", "", "", "系统", "", "", Set.of(), Set.of());
    }

    /** Whether the role gives a duty; the program itself has none. */
    public boolean may(Duty duty) {
        return duties.contains(duty);
    }

    /** The same person in the same post, at work in a part of its place. */
    public Actor at(PlaceCode part) {
        return new Actor(part, person, name, post, role, roleName, unit, unitName, duties, withheld);
    }

    /** What the database lets this actor see and change. */
    public Scope scope() {
        var all = Scope.of(place.digits());
        return isProgram() ? all : all.readBy(new Scope.Reader(person, role, withheld));
    }

    /** Whether it is the program, not a person. */
    public boolean isProgram() {
        return person.isEmpty();
    }
}
