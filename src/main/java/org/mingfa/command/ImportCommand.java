package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.Where;
import org.mingfa.exchange.ImportErrand;
import org.mingfa.region.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a township's workbook in, row by row, through the same judge as everything else. */
@Command(name = "import", description = "把台账工作簿逐行导入（补录），逐行给出结果；同一行再次导入不会重复登记")
final class ImportCommand implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    @Parameters(paramLabel = "工作簿文件", description = "按模板填写的xlsx")
    private Path file;

    @Option(names = "--place", paramLabel = "区划代码", description = "哪个乡镇的台账（9位）")
    private @Nullable String place;

    @Option(names = "--as", paramLabel = "登录名", description = "以谁的岗位录入；不写的，用能登记台账最多的那个人")
    private @Nullable String login;

    ImportCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new UsageMistake("找不到文件" + file);
        }
        var township = place == null ? null : Place.read(place);
        return Opened.run(
                where, context -> context.getBean(ImportErrand.class).run(file, township, login, out) ? 0 : 1);
    }
}
