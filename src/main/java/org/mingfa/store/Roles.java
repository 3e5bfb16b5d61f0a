package org.mingfa.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles beside the superuser: the owner of the tables, used by migrations only, and the application's, which owns
 * nothing, so that privileges and row-level security hold against it.
 */
final class Roles {

    static final String OWNER = "mingfa_owner";
    static final String APPLICATION = "mingfa_app";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Roles() {}

    /** Makes the role if it is missing, and its password what is given. */
    static void ensure(Connection superuser, String role, String password) throws SQLException {
        String verb = exists(superuser, role) ? "alter" : "create";
        execute(superuser, verb + " role %I login nosuperuser nocreatedb nocreaterole password %L", role, password);
    }

    /** Makes a database that belongs to the owner, if it is missing. */
    static void ensureDatabase(Connection superuser, String database) throws SQLException {
        if (!answers(superuser, "select 1 from pg_database where datname = ?", database)) {
            execute(superuser, "create database %I owner %I", database, OWNER);
        }
        execute(superuser, "revoke all on database %I from public", database);
        execute(superuser, "grant connect on database %I to %I", database, APPLICATION);
    }

    /** On an external database: the application's role must be there; it is created if the owner may do that. */
    static void ensureExternal(Connection owner, String user, String password) throws SQLException {
        if (exists(owner, user) && exists(owner, APPLICATION)) {
            return;
        }
        try {
            if (!exists(owner, user)) {
                execute(owner, "create role %I login nosuperuser nocreatedb nocreaterole password %L", user, password);
            }
            if (!exists(owner, APPLICATION)) {
                execute(owner, "create role %I nologin", APPLICATION);
                execute(owner, "grant %I to %I", APPLICATION, user);
            }
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            throw new StoreFailure(
                    "外部数据库中没有应用账号 " + user + "，而所有者账号无权创建。",
                    "请由数据库管理员执行：create role " + APPLICATION + " login password '……';（账号另取名时再执行 grant " + APPLICATION
                            + " to 该账号;）",
                    e);
        }
    }

    /** Refuses an application role that walks through walls. */
    static void requireHarmless(Connection connection, String application) throws SQLException {
        String question = """
                select 1 from pg_roles r
                where r.rolname = ?
                  and (r.rolsuper or r.rolbypassrls
                       or pg_has_role(r.oid, (select datdba from pg_database where datname = current_database()), 'usage'))
                """;
        if (answers(connection, question, application)) {
            throw new StoreFailure(
                    "应用账号是数据库的超级用户或所有者，按地区隔离数据、只增不改的保证都不起作用。",
                    "请另建一个普通账号（create role " + APPLICATION + " login password '……'），填到 mingfa.database.user。");
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        return answers(connection, "select 1 from pg_roles where rolname = ?", role);
    }

    private static boolean answers(Connection connection, String question, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Names and passwords cannot be parameters of these statements; the server itself quotes them. */
    private static void execute(Connection connection, String template, String... arguments) throws SQLException {
        String placeholders = ", ?".repeat(arguments.length);
        try (PreparedStatement quoting = connection.prepareStatement("select format(?" + placeholders + ")")) {
            quoting.setString(1, template);
            for (int i = 0; i < arguments.length; i++) {
                quoting.setString(i + 2, arguments[i]);
            }
            try (ResultSet quoted = quoting.executeQuery();
                    Statement statement = connection.createStatement()) {
                quoted.next();
                statement.execute(quoted.getString(1));
            }
        }
    }
}
