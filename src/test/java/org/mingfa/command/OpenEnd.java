package org.mingfa.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Due;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/**
 * A step that is open and has an end, as the lists of work hold it.
 *
 * @param persons who alone may do it, or null
 * @param since the day its matter began
 */
record OpenEnd(
        Key key,
        String place,
        List<String> roles,
        @Nullable List<String> persons,
        boolean optional,
        Due due,
        LocalDate since) {

    record Key(UUID matter, String step) {}

    private static final String OPEN = """
            select o.matter, o.step, o.place, o.roles, o.only_for, o.optional, o.due, o.late_after, m.began
            from open_step o join matter m on m.county = o.county and m.id = o.matter
            where o.county = :county and o.due is not null
            """;

    /** All of a county. */
    static Map<Key, OpenEnd> all(ScopedTransactions transactions, String county) {
        return transactions
                .reading(
                        Scope.of(county),
                        client -> client.sql(OPEN)
                                .param("county", county)
                                .query((row, _) -> read(row))
                                .list())
                .stream()
                .collect(Collectors.toMap(OpenEnd::key, one -> one));
    }

    private static OpenEnd read(ResultSet row) throws SQLException {
        var persons = row.getArray("only_for");
        return new OpenEnd(
                new Key(row.getObject("matter", UUID.class), row.getString("step")),
                row.getString("place"),
                List.of((String[]) row.getArray("roles").getArray()),
                persons == null ? null : List.of((String[]) persons.getArray()),
                row.getBoolean("optional"),
                new Due(row.getObject("due", LocalDate.class), null, row.getObject("late_after", LocalDate.class)),
                row.getObject("began", LocalDate.class));
    }

    /** One of these people who may do it. */
    Actor doer(List<Actor> people) {
        return people.stream()
                .filter(actor -> roles.contains(actor.role())
                        && place.startsWith(township(actor.place().digits()))
                        && (persons == null || persons.contains(actor.person())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may do " + this));
    }

    private static String township(String place) {
        return place.substring(0, Math.min(place.length(), 9));
    }
}
