package org.mingfa.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.WithoutApplication;
import picocli.CommandLine.Command;

/** Writes what may be set, from the program itself. */
@Command(
        name = "settings",
        description = {"列出可以改的设置、不改时是什么、各管什么。", "写在命令后面（--mingfa.backup.at=03:00），或者写进明法目录下的config/application.yaml。"})
final class SettingsCommand implements Callable<Integer>, WithoutApplication {

    private final PrintStream out;

    SettingsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        lines().forEach(out::println);
        return ExitCode.FINE;
    }

    /** As a table of Markdown. */
    static List<String> lines() {
        var lines = new ArrayList<>(List.of("| 设置 | 不写的 | 管什么 |", "|---|---|---|"));
        for (var setting : Settable.all()) {
            if (!setting.explained().isEmpty()) {
                var unset = setting.unset().isEmpty() ? "（没有）" : "`" + setting.unset() + "`";
                lines.add("| `" + setting.name() + "` | " + unset + " | " + setting.explained() + " |");
            }
        }
        return lines;
    }
}
