package org.mingfa.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.AgainstRecords;
import org.mingfa.checking.CheckLaw;
import org.mingfa.checking.Checked;
import org.mingfa.checking.Checker;
import org.mingfa.checking.Weight;
import org.mingfa.checking.output.AnnotatedDocx;
import org.mingfa.checking.output.JsonOutput;
import org.mingfa.checking.output.PlainOutput;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.Where;
import org.mingfa.command.line.YearOption;
import org.mingfa.law.PlaceCode;
import org.mingfa.reading.Reading;
import org.mingfa.report.writing.StoredReports;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a yearly report, ours or anybody's. */
@Command(
        name = "check-report",
        description = {"检查一份法治政府建设年度报告：逐处给出原文、原因、依据和改法。", "给出地方和年份的，数字与台账对照，并与存有的上年报告对照。"})
final class CheckReport implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    @Parameters(paramLabel = "要检查的文件", description = "txt、docx或者PDF")
    private Path file;

    @Option(names = "--place", paramLabel = "区划代码", description = "与哪个地方的台账对照")
    private @Nullable String place;

    @Option(names = "--year", paramLabel = "年份", converter = YearOption.class, description = "报告的年度；不写的，看报告里写明的年度")
    private @Nullable Integer year;

    @Option(names = "--last", paramLabel = "上年报告", description = "与它对照")
    private @Nullable Path last;

    @Option(names = "--json", description = "以JSON输出，供程序读取")
    private boolean json;

    @Option(names = "--out", paramLabel = "批注.docx", description = "另存一份带批注的文档")
    private @Nullable Path annotated;

    CheckReport(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        try {
            var reading = Checker.read(file);
            var checked = check(reading, last == null ? null : Checker.read(last));
            if (json) {
                out.println(JsonOutput.of(checked));
            } else {
                PlainOutput.print(checked, out);
            }
            annotate(checked);
            return checked.count(Weight.FIX) == 0 ? ExitCode.FINE : ExitCode.WRONG;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checked check(Reading reading, @Nullable Reading before) {
        if (place == null) {
            return new Checker(CheckLaw.load(where.lawFolder())).check(reading, before);
        }
        var at = place;
        int told = year(reading);
        var found = new Checked[1];
        Opened.run(where, context -> {
            found[0] = beside(context, NamedPlace.in(context, at), told, reading, before);
            return ExitCode.FINE;
        });
        return found[0];
    }

    /** Checked against the ledgers of the place too, and against the report it stored of the year before. */
    private static Checked beside(
            ApplicationContext context, PlaceCode place, int year, Reading reading, @Nullable Reading before) {
        var last = before != null
                ? before
                : context.getBean(StoredReports.class)
                        .reading(Actor.program(place.county()), place, year - 1)
                        .orElse(null);
        var checked = context.getBean(Checker.class).check(reading, last);
        return context.getBean(AgainstRecords.class).compare(checked, Scope.everything(), place, year);
    }

    private int year(Reading reading) {
        if (year != null) {
            return year;
        }
        return reading.year().orElseThrow(() -> new UsageMistake("报告里没有写明年度，请用 --year 给出"));
    }

    private void annotate(Checked checked) throws IOException {
        if (annotated != null) {
            try (var written = Files.newOutputStream(annotated)) {
                AnnotatedDocx.write(checked, file, written);
            }
        }
    }
}
