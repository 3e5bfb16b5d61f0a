package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;

/** Enters places from a list of division codes; those known already are left alone. */
final class PlacesCommand implements Command {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String usage() {
        return "区划.csv [--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "录入区划（标题行：代码,名称；代码为省2、市4、县6、乡9、村12位），已有的跳过";
    }

    @Override
    public List<String> options() {
        return Commands.WHERE;
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var rows = Rows.read(Path.of(arguments.needWord(0, "区划文件")), List.of("代码", "名称"));
        return Opened.run(arguments, context -> {
            var places = context.getBean(Places.class);
            var fresh = rows.rows().stream()
                    .filter(row -> places.find(row.need("代码")).isEmpty())
                    .map(row -> new Place(row.need("代码"), row.need("名称"), LONG_AGO, null, null))
                    .toList();
            places.add(Scope.everything(), fresh);
            out.println("区划" + rows.rows().size() + "个，新录入" + fresh.size() + "个。");
            return 0;
        });
    }
}
