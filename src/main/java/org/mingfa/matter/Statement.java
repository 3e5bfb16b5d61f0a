package org.mingfa.matter;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement with named parameters, read once: named where people read it, by position where it is run many times.
 *
 * @param sql with a question mark for each parameter
 * @param names the parameters' names in that order; a name may come more than once
 */
record Statement(String sql, List<String> names) {

    /** A colon and letters, but not the two colons of a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([A-Za-z]+)");

    private static final SqlParameterValue NO_TEXT = new SqlParameterValue(Types.VARCHAR, null);

    /**
     * Null of a type, where the value is; otherwise the value.
     *
     * @param type one of {@link Types} that the driver sends as what it is: {@code DATE}, {@code INTEGER}
     */
    static Object nullOf(int type, @Nullable Object value) {
        return value == null ? new SqlParameterValue(type, null) : value;
    }

    static Statement of(String named) {
        var names = new ArrayList<String>();
        var sql = NAME.matcher(named).replaceAll(match -> {
            names.add(match.group(1));
            return "?";
        });
        return new Statement(sql, List.copyOf(names));
    }

    /**
     * A statement stays prepared only as long as each parameter is of the type it was prepared with, so what is null must be of a
     * type too: parsing and planning a long statement anew costs more than running it.
     *
     * @param parameters by name; one that is missing or null is a text that is null, {@link #nullOf} one of another type
     */
    JdbcClient.StatementSpec with(JdbcClient client, Map<String, @Nullable Object> parameters) {
        var statement = client.sql(sql);
        for (var name : names) {
            var value = parameters.get(name);
            statement = statement.param(value == null ? NO_TEXT : value);
        }
        return statement;
    }
}
