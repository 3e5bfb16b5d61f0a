package org.mingfa.command.doctor;

import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.store.StoreProperties;

/** The way to an external database: across a network it is to be encrypted, and the other end to be the one that is meant. */
final class Connection {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("jdbc:postgresql:(//(localhost|127(\\.\\d+){3}|\\[::1])?(:\\d+)?/)?[^/]*");

    private Connection() {}

    /** Nothing where the database is the program's own. */
    static List<Observed> look(StoreProperties.Database database) {
        if (!database.external()) {
            return List.of();
        }
        var url = database.url();
        return List.of(
                url.contains("sslmode=verify-full") || THIS_MACHINE.matcher(url).matches()
                        ? Observed.fine("数据库连接", "加密并核对证书，或者不出本机")
                        : Observed.heed(
                                "数据库连接",
                                "经过网络，没有要求加密和核对证书",
                                "请在mingfa.database.url后面加上sslmode=verify-full和sslrootcert"));
    }
}
