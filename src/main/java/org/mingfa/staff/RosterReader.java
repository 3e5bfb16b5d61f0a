package org.mingfa.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the people of a county from the database. */
final class RosterReader {

    private RosterReader() {}

    static Roster read(JdbcClient client, String county) {
        return new Roster(
                county,
                list(client, county, """
                        select p.id, p.place, p.name, a.login, coalesce(a.temporary, false) as temporary, a.password from person p
                        left join account a on a.county = p.county and a.person = p.id and a.closed is null
                        where p.county = :county order by p.place, p.name, p.id
                        """, RosterReader::person),
                list(
                        client,
                        county,
                        "select * from unit where county = :county order by place, name",
                        RosterReader::unit),
                list(client, county, "select * from post where county = :county", RosterReader::post),
                list(client, county, "select * from qualification where county = :county", RosterReader::qualification),
                list(
                        client,
                        county,
                        "select giver, taker, day, matter, late from handover where county = :county order by day, made, matter nulls last, id",
                        RosterReader::takenOver));
    }

    private static <T> List<T> list(JdbcClient client, String county, String sql, RowMapper<T> mapper) {
        return client.sql(sql).param("county", county).query(mapper).list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"),
                PlaceCode.of(row.getString("place")),
                row.getString("name"),
                row.getString("login"),
                row.getBoolean("temporary"),
                AccountRows.stamp(row.getString("password")));
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(row.getString("id"), PlaceCode.of(row.getString("place")), row.getString("name"));
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getString("id"),
                PlaceCode.of(row.getString("place")),
                row.getString("person"),
                row.getString("unit"),
                row.getString("role"),
                day(row, "valid_from"),
                dayOrNull(row, "valid_to"));
    }

    private static Qualification qualification(ResultSet row, int number) throws SQLException {
        return new Qualification(
                row.getString("id"),
                row.getString("county"),
                row.getString("person"),
                row.getString("kind"),
                row.getString("number"),
                day(row, "valid_from"),
                dayOrNull(row, "valid_to"));
    }

    private static TakenOver takenOver(ResultSet row, int number) throws SQLException {
        return new TakenOver(
                row.getString("giver"),
                row.getString("taker"),
                day(row, "day"),
                row.getObject("matter", UUID.class),
                row.getBoolean("late"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
