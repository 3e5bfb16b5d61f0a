package org.mingfa.law;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A role (角色) a post gives to a person. */
public record Role(String id, String name, Level level, Set<Duty> duties) {

    public Role {
        duties = Collections.unmodifiableSet(duties.isEmpty() ? EnumSet.noneOf(Duty.class) : EnumSet.copyOf(duties));
    }

    Role with(Duty duty) {
        var more = EnumSet.of(duty);
        more.addAll(duties);
        return new Role(id, name, level, more);
    }
}
