package org.mingfa.desk.people;

import org.mingfa.law.Duty;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Person;
import org.mingfa.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may administer whom. */
@Component
final class PeopleDoor {

    private final Staff staff;

    PeopleDoor(Staff staff) {
        this.staff = staff;
    }

    /** @throws ResponseStatusException for whom it is not a duty */
    void requireManager(Actor by) {
        if (!by.may(Duty.MANAGE_PEOPLE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "人员管理由党政办等承担这项职责的岗位办理。");
        }
    }

    /** Somebody the actor administers. */
    Person person(Actor by, String id) {
        requireManager(by);
        var roster = staff.roster(by.county());
        return roster.person(id)
                .filter(person -> staff.isMine(by, roster, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
