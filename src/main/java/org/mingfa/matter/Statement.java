package org.mingfa.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    static Statement of(String named) {
        var names = new ArrayList<String>();
        var sql = NAME.matcher(named).replaceAll(match -> {
            names.add(match.group(1));
            return "?";
        });
        return new Statement(sql, List.copyOf(names));
    }

    /** @param parameters by name; a missing one is null */
    JdbcClient.StatementSpec with(JdbcClient client, Map<String, @Nullable Object> parameters) {
        var statement = client.sql(sql);
        for (var name : names) {
            statement = statement.param(parameters.get(name));
        }
        return statement;
    }
}
