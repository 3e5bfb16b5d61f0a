package org.mingfa.command.line;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes what bash needs to complete commands and options by the Tab key. */
@Command(
        name = "completion",
        description = {
            "输出bash的补全脚本，按Tab键补全命令和选项。",
            "当前窗口：source <(./mingfa completion)",
            "以后都用：./mingfa completion > ~/.local/share/bash-completion/completions/mingfa"
        })
public final class CompletionCommand implements Callable<Integer>, WithoutApplication {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var line = spec.commandLine();
        line.getOut().println(AutoComplete.bash("mingfa", spec.root().commandLine()));
        return ExitCode.FINE;
    }
}
