package org.mingfa.command.law;

import java.util.concurrent.Callable;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.WithoutApplication;
import picocli.CommandLine.Command;

/** The commands about the law library. */
@Command(name = "law", synopsisSubcommandLabel = "命令", description = "法规制度库：检查、对照两版、印成一册、照一个程序新建一个")
public final class LawCommands implements Callable<Integer>, WithoutApplication {

    @Override
    public Integer call() {
        throw new UsageMistake("law后面要写做什么：check、diff、book或者new");
    }
}
