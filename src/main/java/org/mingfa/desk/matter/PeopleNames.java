package org.mingfa.desk.matter;

import java.util.stream.Collectors;
import org.mingfa.judging.Act;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;

/** People and their posts in words. */
record PeopleNames(Roster roster, Staff staff) {

    /** The unit of the post, and everybody who took part: 石桥镇司法所 周岚、何敏. */
    String named(Act act) {
        return unit(act.post()) + act.persons().stream().map(this::name).collect(Collectors.joining("、"));
    }

    /** The unit of a post and a person's name. */
    String named(String post, String person) {
        return unit(post) + name(person);
    }

    /** Who signed, and so vouches for what is declared in it. */
    String signer(Act act) {
        return name(act.persons().isEmpty() ? "" : act.persons().getFirst());
    }

    private String name(String person) {
        return person.isEmpty() ? "系统" : roster.nameOf(person);
    }

    private String unit(String post) {
        return roster.post(post).map(held -> roster.unitName(held.unit()) + " ").orElse("");
    }
}
