package org.mingfa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How PostgreSQL, which refuses to run as root, is run all the same.
 *
 * @param prefix put before each of its commands; empty for an ordinary user
 * @param owner the numeric user its files must belong to; -1 when they belong to whoever runs this program
 */
record Privilege(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    /** Decides by the user of this process and, for an existing database directory, by whom it belongs to. */
    static Privilege on(Path cluster) throws IOException {
        if (uid(Path.of("/proc/self")) != 0) {
            return new Privilege(List.of(), -1);
        }
        if (Files.exists(cluster)) {
            int owner = uid(cluster);
            return owner == 0 ? new Privilege(List.of("unshare", "-U", "--"), -1) : dropTo(owner);
        }
        boolean namespaces =
                SystemPrograms.run(List.of("unshare", "-U", "true")).succeeded();
        return namespaces ? new Privilege(List.of("unshare", "-U", "--"), -1) : dropTo(NOBODY);
    }

    List<String> command(List<String> command) {
        return SystemPrograms.join(prefix, command);
    }

    /** Hands a file made by this process over to the user PostgreSQL runs as. */
    void handOver(Path path) throws IOException {
        if (owner >= 0) {
            Files.setAttribute(path, "unix:uid", owner);
        }
    }

    private static Privilege dropTo(int uid) {
        return new Privilege(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--"), uid);
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
