package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.region.Places;
import org.mingfa.report.AnnualReport;
import org.mingfa.store.Scope;

/** Writes the yearly report of a place from its records. */
final class ReportCommand implements Command {

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String usage() {
        return "--place 区划代码 --year 年份 --out 文件（.docx、.pdf、.ofd 或 .html） [--claims 陈述文件.yaml] [--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "由记录生成法治政府建设年度报告（GB/T 9704-2012），每个数字附记录清单；可与一份已有报告的陈述逐条对照";
    }

    @Override
    public List<String> options() {
        return List.of("place", "year", "out", "claims", "data", "law");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var place = arguments.need("place");
        var file = Path.of(arguments.need("out"));
        if (DocumentFormat.ofName(file.toString()).isEmpty()) {
            throw new UsageMistake("--out 的文件名应以 " + DocumentFormat.endings() + " 之一结尾");
        }
        var claims = arguments.option("claims").map(Path::of).orElse(null);
        int year = year(arguments.need("year"));
        return Opened.run(arguments, context -> {
            if (context.getBean(Places.class).find(place).isEmpty()) {
                throw new UsageMistake("没有区划代码是" + place + "的地方，请核对 --place 和 --data");
            }
            try {
                context.getBean(AnnualReport.class).write(Scope.everything(), place, year, file, claims, out);
                return 0;
            } catch (NoChineseFont none) {
                out.println(none.says());
                return 1;
            }
        });
    }

    static int year(String text) {
        if (!text.matches("20\\d\\d")) {
            throw new UsageMistake("年份应为四位数字，例如2025");
        }
        return Integer.parseInt(text);
    }
}
