package org.mingfa.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A program of its own that keeps a data directory and adds numbered rows as fast as it can, saying each number once it is
 * acknowledged. It ends when it is killed or interrupted; interrupted, it writes row 0 before it closes.
 */
final class OwnerProgram {

    private OwnerProgram() {}

    public static void main(String[] arguments) {
        try (EmbeddedPostgres server = start(Path.of(arguments[0]));
                Connection connection = server.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (n int primary key)");
            say("server " + server.pid());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> sayGoodbye(server)));
            for (int n = 1; ; n++) {
                statement.execute("insert into kept values (" + n + ")");
                say("kept " + n);
            }
        } catch (SQLException cutOff) {
            say("cut off " + cutOff.getMessage());
        } catch (StoreFailure failure) {
            say("refused " + String.valueOf(failure.getMessage()).replace('\n', ' '));
        }
    }

    private static EmbeddedPostgres start(Path data) {
        return EmbeddedPostgres.start(DataDirectory.open(data), TestStore.engines(), Settings.durable());
    }

    private static void sayGoodbye(EmbeddedPostgres server) {
        try (Connection connection = server.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into kept values (0)");
        } catch (SQLException e) {
            say("too late " + e.getMessage());
        }
        server.close();
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
