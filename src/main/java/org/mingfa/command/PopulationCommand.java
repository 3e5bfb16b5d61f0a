package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.Where;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Places;
import org.mingfa.region.Population;
import org.mingfa.store.Scope;
import org.mingfa.table.ListFile;
import org.mingfa.table.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Enters how many people live where, so that figures can be told per thousand of them. */
@Command(
        name = "population",
        description = {"录入各地人口。", "标题行：代码,年度,人口，可加 来源；区划要先录入。", "县里按每千人对照各乡镇时，用不晚于那一年的最近一次数字；同一地方同一年度再次录入的，以后录入的为准。"})
final class PopulationCommand implements Callable<Integer> {

    private static final List<String> NEEDED = List.of("代码", "年度", "人口");

    private final Where where;
    private final PrintStream out;

    @Parameters(paramLabel = "人口.csv", description = ListFile.READ)
    private Path file;

    PopulationCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        var table = ListFile.read(file, NEEDED, List.of("来源"));
        table.tellUnused(out);
        table.each(PopulationCommand::count);
        return Opened.run(where, context -> {
            var places = context.getBean(Places.class);
            var first = new HashMap<String, Row>();
            table.rows().forEach(row -> requireFit(row, places, first));
            var counts = table.each(PopulationCommand::count);
            var entered = context.getBean(Population.class).put(Scope.everything(), counts);
            out.println("人口" + table.rows().size() + "条：新录入" + entered.added() + "条，改动" + entered.changed() + "条，与原来相同"
                    + entered.same() + "条。");
            return ExitCode.FINE;
        });
    }

    private static Population.Count count(Row row) {
        return new Population.Count(
                PlaceColumn.CODE.need(row),
                row.whole("年度", 1949, 2999),
                row.whole("人口", 1, 99_999_999),
                row.text("来源"));
    }

    /** @param first the row that told the number of a place and year, by both */
    private static void requireFit(Row row, Places places, Map<String, Row> first) {
        var code = PlaceColumn.CODE.need(row);
        if (places.find(PlaceCode.of(code)).isEmpty()) {
            row.refuse("没有区划 " + code + "，请先用 places 录入区划");
        }
        var before = first.putIfAbsent(code + " " + row.text("年度"), row);
        if (before != null && !count(before).equals(count(row))) {
            row.refuse("与第" + before.line() + "行是同一地方同一年度，数字或者来源不同，请只留一行");
        }
    }
}
