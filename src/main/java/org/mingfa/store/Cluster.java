package org.mingfa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The database directory: made aside and renamed into place, so that a half-made one is never taken for a whole one. */
final class Cluster {

    /** The one superuser; only this room logs in as it. */
    static final String SUPERUSER = "postgres";

    private Cluster() {}

    /** Makes the database directory when there is none yet. */
    static void ensure(DataDirectory directory, Binaries binaries, Settings settings, String password)
            throws IOException {
        if (directory.hasCluster()) {
            return;
        }
        Path aside = directory.root().resolve("database.new");
        Binaries.delete(aside);
        Files.createDirectory(aside);
        Path passwordFile = Files.createTempFile(directory.root(), ".initdb-", "");
        try {
            Privilege privilege = Privilege.on(directory.cluster());
            Files.writeString(passwordFile, password + "\n");
            privilege.handOver(passwordFile);
            privilege.handOver(aside);
            initialise(privilege.command(command(binaries, settings, aside, passwordFile)), directory);
            Files.move(aside, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
            DataDirectory.forceDirectory(directory.root());
        } finally {
            Files.deleteIfExists(passwordFile);
            Binaries.delete(aside);
        }
    }

    private static List<String> command(Binaries binaries, Settings settings, Path cluster, Path passwordFile) {
        List<String> command = List.of(
                binaries.program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characterTypes());
        return SystemPrograms.join(command, Settings.options(settings.tuning()));
    }

    /** Trigrams of Chinese text need the system's own Unicode tables; a system without them can do all the rest. */
    private static String characterTypes() {
        return SystemPrograms.run(List.of("locale", "-a")).said().lines().anyMatch("C.utf8"::equalsIgnoreCase)
                ? "C.UTF-8"
                : "C";
    }

    private static void initialise(List<String> command, DataDirectory directory) {
        ProgramOutcome outcome = SystemPrograms.run(command);
        if (!outcome.succeeded()) {
            throw new StoreFailure(
                    "初始化数据库失败（数据目录 " + directory.root() + "）。",
                    Remedies.of(outcome.said(), directory),
                    outcome.lastWords(),
                    null);
        }
    }
}
