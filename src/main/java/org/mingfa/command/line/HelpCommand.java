package org.mingfa.command.line;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows what a command is for and how it is written; without one, all commands. */
@Command(name = "help", description = "显示一个命令的说明；不写命令的，列出全部命令")
public final class HelpCommand implements Callable<Integer>, WithoutApplication {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "命令", description = "如 staff、law check")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        var line = spec.root().commandLine();
        for (var word : words) {
            var next = line.getSubcommands().get(word);
            if (next == null) {
                throw new UnmatchedArgumentException(line, List.of(word));
            }
            line = next;
        }
        line.usage(spec.commandLine().getOut());
        return ExitCode.FINE;
    }
}
