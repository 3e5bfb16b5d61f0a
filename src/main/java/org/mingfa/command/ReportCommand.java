package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.Where;
import org.mingfa.command.line.YearOption;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.report.AnnualReport;
import org.mingfa.store.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the yearly report of a place from its records. */
@Command(name = "report", description = "由记录生成法治政府建设年度报告（GB/T 9704-2012），每个数字附记录清单；可与一份已有报告的陈述逐条对照")
final class ReportCommand implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    @Option(names = "--place", required = true, paramLabel = "区划代码", description = "哪个乡镇或者县")
    private String place;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "年份",
            converter = YearOption.class,
            description = "哪一年的报告，如2025")
    private int year;

    @Option(names = "--out", required = true, paramLabel = "文件", description = "写到哪里；以.docx、.pdf、.ofd或者.html结尾")
    private Path file;

    @Option(names = "--claims", paramLabel = "陈述文件", description = "一份已有报告的陈述（yaml），逐条对照")
    private @Nullable Path claims;

    ReportCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (DocumentFormat.ofName(file.toString()).isEmpty()) {
            throw new UsageMistake("--out的文件名应以" + DocumentFormat.endings() + "之一结尾");
        }
        return Opened.run(where, context -> {
            var at = NamedPlace.in(context, place);
            try {
                context.getBean(AnnualReport.class).write(Scope.everything(), at, year, file, claims, out);
                return ExitCode.FINE;
            } catch (NoChineseFont none) {
                out.println(none.says());
                return ExitCode.WRONG;
            }
        });
    }
}
