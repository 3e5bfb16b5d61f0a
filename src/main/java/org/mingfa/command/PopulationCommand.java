package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.mingfa.region.Edition;
import org.mingfa.region.Places;
import org.mingfa.region.Population;
import org.mingfa.store.Scope;

/** Enters how many people live where, so that figures can be told per thousand of them. */
final class PopulationCommand implements Command {

    private static final String SOURCE = "来源";

    @Override
    public String name() {
        return "population";
    }

    @Override
    public String usage() {
        return "人口.csv [--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "录入人口（标题行：代码,年度,人口，可加 来源；区划要先录入）。县里按每千人对照各乡镇时，用不晚于那一年的最近一次数字；同一地方同一年度再次录入的，以后录入的为准";
    }

    @Override
    public List<String> options() {
        return Commands.WHERE;
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var file = Path.of(arguments.needWord(0, "人口文件"));
        var rows = Rows.read(file, List.of("代码", "年度", "人口")).rows();
        return Opened.run(arguments, context -> {
            var places = context.getBean(Places.class);
            var counts = rows.stream().map(row -> count(row, places)).toList();
            context.getBean(Population.class).put(Scope.everything(), counts);
            out.println("录入人口" + counts.size() + "条。");
            return 0;
        });
    }

    private static Population.Count count(Rows.Row row, Places places) {
        var code = Edition.bare(row.need("代码"));
        if (places.find(code).isEmpty()) {
            throw row.mistake("没有区划 " + code + "，请先用 places 录入区划");
        }
        var source = row.headings().contains(SOURCE) ? row.cell(SOURCE) : "";
        return new Population.Count(code, whole(row, "年度", 1949, 2999), whole(row, "人口", 1, 99_999_999), source);
    }

    private static int whole(Rows.Row row, String heading, int least, int most) {
        try {
            int number = Integer.parseInt(row.need(heading));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw row.mistake("“" + heading + "”应填写整数，如" + (heading.equals("年度") ? "2020" : "31260"));
        }
        throw row.mistake("“" + heading + "”应在" + least + "到" + most + "之间");
    }
}
