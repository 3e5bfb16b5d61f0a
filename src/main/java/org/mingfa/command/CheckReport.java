package org.mingfa.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.AgainstRecords;
import org.mingfa.checking.CheckLaw;
import org.mingfa.checking.Checked;
import org.mingfa.checking.Checker;
import org.mingfa.checking.Weight;
import org.mingfa.checking.output.AnnotatedDocx;
import org.mingfa.checking.output.JsonOutput;
import org.mingfa.checking.output.PlainOutput;
import org.mingfa.reading.Reading;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.report.writing.StoredReports;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** Checks a yearly report, ours or anybody's. */
final class CheckReport implements Command {

    @Override
    public String name() {
        return "check-report";
    }

    @Override
    public String usage() {
        return "文件（txt、docx、PDF） [--place 区划代码 --year 年份] [--last 上年报告] [--json] [--out 批注.docx] [--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "检查一份法治政府建设年度报告：逐处给出原文、原因、依据和改法；给出地方和年份的，数字与台账对照，并与存有的上年报告对照";
    }

    @Override
    public List<String> options() {
        return List.of("place", "year", "last", "out", "data", "law");
    }

    @Override
    public List<String> flags() {
        return List.of("json");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        try {
            var file = Path.of(arguments.needWord(0, "要检查的文件"));
            var reading = Checker.read(file);
            var last = arguments.option("last").isEmpty() ? null : Checker.read(Path.of(arguments.need("last")));
            var checked = check(arguments, reading, last);
            if (arguments.has("json")) {
                out.println(JsonOutput.of(checked));
            } else {
                PlainOutput.print(checked, out);
            }
            annotate(arguments, checked, file);
            return checked.count(Weight.FIX) == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checked check(Arguments arguments, Reading reading, @Nullable Reading last) {
        if (arguments.option("place").isEmpty()) {
            var folder = arguments.option("law").orElse(LawCheck.defaultFolder());
            return new Checker(CheckLaw.load(Path.of(folder))).check(reading, last);
        }
        var place = arguments.need("place");
        int year = year(arguments, reading);
        var found = new Checked[1];
        Opened.run(arguments, context -> {
            if (context.getBean(Places.class).find(place).isEmpty()) {
                throw new UsageMistake("没有区划代码是" + place + "的地方，请核对 --place 和 --data");
            }
            var before = last != null
                    ? last
                    : context.getBean(StoredReports.class)
                            .reading(Actor.program(Place.countyOf(place)), place, year - 1)
                            .orElse(null);
            var checked = context.getBean(Checker.class).check(reading, before);
            found[0] = context.getBean(AgainstRecords.class).compare(checked, Scope.everything(), place, year);
            return 0;
        });
        return found[0];
    }

    private static int year(Arguments arguments, Reading reading) {
        if (arguments.option("year").isPresent()) {
            return ReportCommand.year(arguments.need("year"));
        }
        return reading.year().orElseThrow(() -> new UsageMistake("报告里没有写明年度，请用 --year 给出"));
    }

    private static void annotate(Arguments arguments, Checked checked, Path source) throws IOException {
        if (arguments.option("out").isPresent()) {
            try (var file = Files.newOutputStream(Path.of(arguments.need("out")))) {
                AnnotatedDocx.write(checked, source, file);
            }
        }
    }
}
