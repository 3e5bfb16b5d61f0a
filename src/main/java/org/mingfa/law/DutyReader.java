package org.mingfa.law;

import java.util.Map;

/** Reads who has which duty: roles by their ids, or all of a level. */
final class DutyReader {

    private final Map<String, Role> roles;

    /** @param roles all there are, which are given their duties here */
    DutyReader(Map<String, Role> roles) {
        this.roles = roles;
    }

    void read(LawNode node) {
        node.entries().forEach((id, holders) -> {
            var duty = Duty.byId(id)
                    .orElseThrow(() -> holders.mistake("'" + id + "' is not a duty; known: " + Duty.known()));
            if (holders.isMap()) {
                var of = holders.keys("level").need("level");
                var level = level(of);
                require(level, duty, of);
                roles.replaceAll((_, role) -> role.level() == level ? role.with(duty) : role);
            } else {
                holders.oneOrMore().forEach(holder -> give(holder, duty));
            }
        });
    }

    private void give(LawNode holder, Duty duty) {
        var role = roles.get(holder.text());
        if (role == null) {
            throw holder.mistake("there is no role '" + holder.text() + "'");
        }
        require(role.level(), duty, holder);
        roles.put(role.id(), role.with(duty));
    }

    private static void require(Level level, Duty duty, LawNode at) {
        var needed = duty.level();
        if (needed != null && needed != level) {
            throw at.mistake("'" + duty.id() + "' is a duty of roles of level " + needed.id() + ", not " + level.id());
        }
    }

    static Level level(LawNode node) {
        return Level.byId(node.text()).orElseThrow(() -> node.mistake("'" + node.text() + "' is not a level"));
    }
}
