package org.mingfa.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** Puts copied rows back: makes the tables as they were then, fills them, and leaves it to the next start to bring them up to date. */
final class RowsReturn {

    private record Table(String name, String columns, long rows) {}

    private RowsReturn() {}

    /**
     * @param folder with what {@link RowsCopy} wrote
     * @param schema the version of the tables then
     * @throws StoreFailure when the database holds tables already
     */
    static void read(Access owner, Path folder, String schema) throws IOException, SQLException {
        List<Table> tables = Files.readAllLines(folder.resolve(RowsCopy.INDEX)).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Table(cells[0], cells[1], Long.parseLong(cells[2])))
                .toList();
        try (Connection session = owner.connect()) {
            requireEmpty(session);
            Database.tables(owner).target(schema).load().migrate();
            session.setAutoCommit(false);
            // Tables that no backup holds, such as contents of files, lean on some of these and are as new and empty.
            execute(
                    session,
                    "truncate " + tables.stream().map(Table::name).collect(Collectors.joining(", ")) + " cascade");
            for (Table table : tables) {
                fill(session, table, folder);
            }
            session.commit();
            session.setAutoCommit(true);
            execute(session, "analyze");
        }
    }

    private static void requireEmpty(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows =
                        statement.executeQuery("select 1 from pg_tables where schemaname = 'public' limit 1")) {
            if (rows.next()) {
                throw new StoreFailure("要恢复到的数据库里已经有数据，没有恢复。", "请另建一个空的数据库，把 mingfa.database.url 指向它，再恢复。");
            }
        }
    }

    private static void fill(Connection session, Table table, Path folder) throws IOException, SQLException {
        String sql = "copy public." + table.name() + " (" + table.columns() + ") from stdin";
        try (InputStream rows =
                new GZIPInputStream(Files.newInputStream(folder.resolve("rows/" + table.name() + ".gz")))) {
            long filled = session.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
            if (filled != table.rows()) {
                throw new StoreFailure(
                        "备份中的表 " + table.name() + " 应有" + table.rows() + "行，只有" + filled + "行。", "请改用另一份备份。");
            }
        }
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
