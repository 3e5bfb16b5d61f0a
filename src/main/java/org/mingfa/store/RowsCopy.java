package org.mingfa.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/**
 * Copies the rows of every table as they stood at one moment. It needs nothing but the owner's connection, and what it writes
 * can be read by any later version of PostgreSQL and by a later version of this program.
 */
final class RowsCopy {

    static final String INDEX = "rows/tables.tsv";

    /**
     * Flyway writes its own table when the tables are made; contents of files are kept beside the rows, each once; who is
     * signed in, and whose turn it is, ends with the installation.
     */
    private static final String COLUMNS = """
            select c.table_name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
              and c.table_name not in ('flyway_schema_history', 'evidence_content', 'web_session', 'turn')
            group by c.table_name order by c.table_name
            """;

    private static final String LEANINGS = """
            select distinct conrelid::regclass::text as leaning, confrelid::regclass::text as on_table
            from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid
            order by 1, 2
            """;

    private RowsCopy() {}

    /** @return how many rows were copied */
    static long write(Access owner, CopySink sink) throws IOException, SQLException {
        try (Connection session = owner.connect()) {
            session.setAutoCommit(false);
            session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            session.setReadOnly(true);
            Map<String, String> columns = columns(session);
            StringBuilder index = new StringBuilder();
            long all = 0;
            for (String table : inOrder(session, columns)) {
                long rows = table(session, table, columns.getOrDefault(table, ""), sink);
                index.append(table)
                        .append('\t')
                        .append(columns.get(table))
                        .append('\t')
                        .append(rows)
                        .append('\n');
                all += rows;
            }
            try (OutputStream target = sink.file(INDEX)) {
                target.write(index.toString().getBytes(StandardCharsets.UTF_8));
            }
            session.rollback();
            return all;
        }
    }

    private static long table(Connection session, String table, String columns, CopySink sink)
            throws IOException, SQLException {
        String sql = "copy public." + table + " (" + columns + ") to stdout";
        try (OutputStream target = new GZIPOutputStream(sink.file("rows/" + table + ".gz"), 1 << 16)) {
            return session.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, target);
        }
    }

    private static Map<String, String> columns(Connection session) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.put(rows.getString("table_name"), rows.getString("columns"));
            }
        }
        return columns;
    }

    /** Each table after those it leans on, so that the rows can be put back one table after the other. */
    private static List<String> inOrder(Connection session, Map<String, String> columns) throws SQLException {
        Map<String, TreeSet<String>> leaning = new LinkedHashMap<>();
        columns.keySet().forEach(table -> leaning.put(table, new TreeSet<>()));
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(LEANINGS)) {
            while (rows.next()) {
                TreeSet<String> before = leaning.get(rows.getString("leaning"));
                if (before != null) {
                    before.add(rows.getString("on_table"));
                }
            }
        }
        List<String> ordered = new ArrayList<>();
        while (!leaning.isEmpty()) {
            List<String> free = leaning.keySet().stream()
                    .filter(table -> ordered.containsAll(leaning.getOrDefault(table, new TreeSet<>())))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables lean on each other in a circle: " + leaning.keySet());
            }
            free.forEach(leaning::remove);
            ordered.addAll(free);
        }
        return ordered;
    }
}
