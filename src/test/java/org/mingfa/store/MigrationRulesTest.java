package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * While one program after the other is replaced, the one before works on the tables of the one after. So a migration only adds;
 * what nothing needs any more goes with a later one, whose first line says since which migration: {@code -- contracts: V50}.
 */
class MigrationRulesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** From here on programs share a database. */
    private static final int FIRST = 50;

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\bdrop\\s+(table|column|constraint|function|view)\\b|\\brename\\b|\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b"
                    + "|\\bset\\s+not\\s+null\\b|\\brevoke\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTRACTS = Pattern.compile("-- contracts: V\\d+\\R[\\s\\S]*");

    private static boolean breaksTheProgramBefore(String sql) {
        return TAKES_AWAY.matcher(sql.replaceAll("--.*", "")).find()
                && !CONTRACTS.matcher(sql).matches();
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }

    @Test
    void no_migration_takes_away_what_the_program_before_needs() throws IOException {
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            List<Path> breaking = all.filter(migration -> version(migration) >= FIRST)
                    .filter(migration -> breaksTheProgramBefore(read(migration)))
                    .toList();
            assertThat(breaking).isEmpty();
        }
    }

    @Test
    void what_takes_away_is_told_from_what_adds() {
        assertThat(breaksTheProgramBefore("alter table act drop column place;")).isTrue();
        assertThat(breaksTheProgramBefore("alter table act rename to deed;")).isTrue();
        assertThat(breaksTheProgramBefore("alter table act alter column place type text;"))
                .isTrue();
        assertThat(breaksTheProgramBefore("alter table act alter column place set not null;"))
                .isTrue();
        assertThat(breaksTheProgramBefore("-- contracts: V50\\nalter table act drop column place;"))
                .isFalse();
        assertThat(breaksTheProgramBefore("alter table act add column note text; -- nothing to drop column for"))
                .isFalse();
        assertThat(breaksTheProgramBefore("alter table act alter column bytes set storage external;"))
                .isFalse();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
