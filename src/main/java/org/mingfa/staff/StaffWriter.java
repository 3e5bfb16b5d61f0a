package org.mingfa.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that change the roster; each within the caller's transaction and scope. */
final class StaffWriter {

    private StaffWriter() {}

    static void add(JdbcClient client, Unit unit) {
        client.sql("insert into unit (county, place, id, name) values (?, ?, ?, ?)")
                .params(unit.county(), unit.place(), UUID.fromString(unit.id()), unit.name())
                .update();
    }

    static void add(JdbcClient client, Person person) {
        client.sql("insert into person (county, place, id, name) values (?, ?, ?, ?)")
                .params(person.county(), person.place(), UUID.fromString(person.id()), person.name())
                .update();
    }

    static void move(JdbcClient client, Person person, String place) {
        UUID id = UUID.fromString(person.id());
        requireSeen(client.sql("update person set place = ? where county = ? and id = ?")
                .params(place, person.county(), id)
                .update());
        client.sql("update account set place = ? where county = ? and person = ?")
                .params(place, person.county(), id)
                .update();
    }

    static void add(JdbcClient client, Post post) {
        client.sql("""
                insert into post (county, place, id, person, unit, role, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as date))
                """)
                .params(post.county(), post.place(), UUID.fromString(post.id()), UUID.fromString(post.person()))
                .params(UUID.fromString(post.unit()), post.role(), post.from())
                .param(post.to())
                .update();
    }

    /** Whether the person holds the same post already on one of its days. */
    static boolean overlaps(JdbcClient client, Post post) {
        return client.sql("""
                select exists (
                    select 1 from post
                    where county = ? and person = ? and unit = ? and role = ? and place = ?
                      and daterange(valid_from, valid_to, '[]') && daterange(?, cast(? as date), '[]'))
                """)
                .params(post.county(), UUID.fromString(post.person()), UUID.fromString(post.unit()), post.role())
                .params(post.place(), post.from())
                .param(post.to())
                .query(Boolean.class)
                .single();
    }

    static void end(JdbcClient client, Post post, LocalDate lastDay) {
        requireSeen(client.sql("update post set valid_to = ? where county = ? and id = ?")
                .params(lastDay, post.county(), UUID.fromString(post.id()))
                .update());
    }

    static void add(JdbcClient client, Qualification granted, String place) {
        client.sql("""
                insert into qualification (county, place, id, person, kind, number, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as date))
                """)
                .params(granted.county(), place, UUID.fromString(granted.id()), UUID.fromString(granted.person()))
                .params(granted.kind(), granted.number(), granted.from())
                .param(granted.to())
                .update();
    }

    /** The database shows an actor no row outside of the scope, so nothing is changed there. */
    static void requireSeen(int changed) {
        if (changed == 0) {
            throw new StaffRefusal("此人或此岗位不归您现在的岗位管理，请由当地或者上级的人员办理。");
        }
    }
}
