package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of settings is what the program reads, on paper as on the screen. {@code -Dsettings=write} writes the paper. */
class SettingsTest {

    private static final Path PAPER = Path.of("docs", "手册", "设置.md");

    /** What only the program, its launcher or its tests say to it; and what begins a group. */
    private static final Set<String> NOBODY_SETS =
            Set.of("mingfa.home", "mingfa.prove", "mingfa.visit", "mingfa.backup", "mingfa.evidence", "mingfa.tls");

    private static final Pattern NAME = Pattern.compile("(?:\"|\\$\\{|--)(mingfa\\.[a-z]+(?:[.-][a-z]+)*)(?=[\"}:=])");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> read() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main"))) {
            files.filter(file -> file.toString().endsWith(".java") || file.endsWith("application.yaml"))
                    .filter(file -> !file.endsWith("Settable.java"))
                    .forEach(file -> NAME.matcher(text(file)).results().forEach(found -> names.add(found.group(1))));
        }
        names.removeAll(NOBODY_SETS);
        return names;
    }

    @Test
    void what_the_program_reads_is_listed_and_explained() throws IOException {
        var listed = Settable.all();
        assertThat(listed).extracting(Settable::name).doesNotHaveDuplicates().containsAll(read());
        assertThat(listed)
                .filteredOn(setting -> setting.explained().isEmpty())
                .extracting(Settable::name)
                .isSubsetOf(NOBODY_SETS);
    }

    /** Defaults that stand in the program's own file are told as they stand there. */
    @Test
    void what_holds_where_nothing_is_said_is_told_as_it_is() {
        var yaml = text(Path.of("src/main/resources/application.yaml"));
        for (var setting : Settable.all()) {
            if (setting.name().startsWith("server.") && !setting.unset().isEmpty()) {
                var last = setting.name().substring(setting.name().lastIndexOf('.') + 1);
                assertThat(yaml).contains("  " + last + ": " + setting.unset() + "\n");
            }
        }
        assertThat(Settable.all())
                .contains(new Settable("mingfa.backup.keep.daily", "7", "备份保留最近几天的，每天一份"))
                .anySatisfy(one -> assertThat(one.name()).isEqualTo("mingfa.database.owner-password"));
    }

    @Test
    void the_paper_says_what_the_command_says() throws IOException {
        var lines = List.of(Typed.line("./mingfa settings").said().split("\n"));
        var paper = "# 设置（系统管理员用）\n\n写在命令后面（`--mingfa.backup.at=03:00`），或者写进明法目录下的 `config/application.yaml`。\n"
                + "本页由 `./mingfa settings` 输出。\n\n" + String.join("\n", lines) + "\n";
        if ("write".equals(System.getProperty("settings"))) {
            Files.writeString(PAPER, paper);
        }
        assertThat(text(PAPER)).isEqualTo(paper);
    }
}
