package org.mingfa.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.mingfa.law.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that change the roster; each within the caller's transaction and scope. */
final class StaffWriter {

    private StaffWriter() {}

    static void add(JdbcClient client, Unit unit) {
        client.sql("insert into unit (county, place, id, name) values (:county, :place, :id, :name)")
                .param("county", unit.county())
                .param("place", unit.place().digits())
                .param("id", UUID.fromString(unit.id()))
                .param("name", unit.name())
                .update();
    }

    static void add(JdbcClient client, Person person) {
        client.sql("insert into person (county, place, id, name) values (:county, :place, :id, :name)")
                .param("county", person.county())
                .param("place", person.place().digits())
                .param("id", UUID.fromString(person.id()))
                .param("name", person.name())
                .update();
    }

    static void move(JdbcClient client, Person person, PlaceCode place) {
        UUID id = UUID.fromString(person.id());
        requireSeen(client.sql("update person set place = :place where county = :county and id = :id")
                .param("place", place.digits())
                .param("county", person.county())
                .param("id", id)
                .update());
        client.sql("update account set place = :place where county = :county and person = :person")
                .param("place", place.digits())
                .param("county", person.county())
                .param("person", id)
                .update();
    }

    static void add(JdbcClient client, Post post) {
        client.sql("""
                insert into post (county, place, id, person, unit, role, valid_from, valid_to)
                values (:county, :place, :id, :person, :unit, :role, :from, cast(:to as date))
                """)
                .param("county", post.county())
                .param("place", post.place().digits())
                .param("id", UUID.fromString(post.id()))
                .param("person", UUID.fromString(post.person()))
                .param("unit", UUID.fromString(post.unit()))
                .param("role", post.role())
                .param("from", post.from())
                .param("to", post.to())
                .update();
    }

    /** Whether the person holds the same post already on one of its days. */
    static boolean overlaps(JdbcClient client, Post post) {
        return client.sql("""
                select exists (
                    select 1 from post
                    where county = :county and person = :person and unit = :unit and role = :role and place = :place
                      and daterange(valid_from, valid_to, '[]') && daterange(:from, cast(:to as date), '[]'))
                """)
                .param("county", post.county())
                .param("person", UUID.fromString(post.person()))
                .param("unit", UUID.fromString(post.unit()))
                .param("role", post.role())
                .param("place", post.place().digits())
                .param("from", post.from())
                .param("to", post.to())
                .query(Boolean.class)
                .single();
    }

    static void end(JdbcClient client, Post post, LocalDate lastDay) {
        requireSeen(client.sql("update post set valid_to = :lastDay where county = :county and id = :id")
                .param("lastDay", lastDay)
                .param("county", post.county())
                .param("id", UUID.fromString(post.id()))
                .update());
    }

    static void succeed(JdbcClient client, Handover.Succession pair, LocalDate lastDay) {
        end(client, pair.ended(), lastDay);
        var begun = pair.begun();
        if (begun != null && !overlaps(client, begun)) {
            add(client, begun);
        }
    }

    static void add(JdbcClient client, Qualification granted, PlaceCode place) {
        client.sql("""
                insert into qualification (county, place, id, person, kind, number, valid_from, valid_to)
                values (:county, :place, :id, :person, :kind, :number, :from, cast(:to as date))
                """)
                .param("county", granted.county())
                .param("place", place.digits())
                .param("id", UUID.fromString(granted.id()))
                .param("person", UUID.fromString(granted.person()))
                .param("kind", granted.kind())
                .param("number", granted.number())
                .param("from", granted.from())
                .param("to", granted.to())
                .update();
    }

    /** The database shows an actor no row outside of the scope, so nothing is changed there. */
    static void requireSeen(int changed) {
        if (changed == 0) {
            throw new StaffRefusal("此人或此岗位不归您现在的岗位管理，请由当地或者上级的人员办理。");
        }
    }
}
