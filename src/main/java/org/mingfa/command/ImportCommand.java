package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingfa.exchange.ImportErrand;

/** Takes a township's workbook in, row by row, through the same judge as everything else. */
final class ImportCommand implements Command {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "工作簿.xlsx [--place 区划代码] [--as 登录名] [--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "把台账工作簿逐行导入（补录），逐行给出结果；同一行再次导入不会重复登记";
    }

    @Override
    public List<String> options() {
        return List.of("place", "as", "data", "law");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var file = Path.of(arguments.needWord(0, "工作簿文件"));
        if (!Files.isRegularFile(file)) {
            throw new UsageMistake("找不到文件" + file);
        }
        return Opened.run(
                arguments,
                context -> context.getBean(ImportErrand.class)
                                .run(
                                        file,
                                        arguments.option("place").orElse(null),
                                        arguments.option("as").orElse(null),
                                        out)
                        ? 0
                        : 1);
    }
}
