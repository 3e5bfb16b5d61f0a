package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.DayOption;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.Where;
import org.mingfa.region.Edition;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;
import org.mingfa.table.ListFile;
import org.mingfa.table.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters a published list of division codes: new places, new names, codes that are given up. */
@Command(
        name = "places",
        description = {"录入区划。", "标题行：代码,名称，可加 原代码；公布的12位代码或者去掉末尾零的都可以。", "同一代码换了名称的，自启用日期起改名。原有记录都保留。"})
final class PlacesCommand implements Callable<Integer> {

    private static final PlaceColumn BEFORE = new PlaceColumn("原代码");

    private final Where where;
    private final PrintStream out;

    @Parameters(paramLabel = "区划.csv", description = ListFile.READ)
    private Path file;

    @Option(
            names = "--from",
            paramLabel = "启用日期",
            converter = DayOption.class,
            defaultValue = "2000-01-01",
            description = "这份名单从哪天起用，不写的为${DEFAULT-VALUE}")
    private LocalDate from;

    @Option(names = "--whole", paramLabel = "代码", description = "这份名单是该地区的全部：名单里没有的代码停用")
    private @Nullable String whole;

    PlacesCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        var table = ListFile.read(file, List.of("代码", "名称"), List.of("原代码"));
        table.tellUnused(out);
        var names = new HashMap<String, Row>();
        table.rows().forEach(row -> requireOneName(row, names));
        table.requireSound();
        var edition = new Edition(from, table.each(this::place));
        return Opened.run(where, context -> {
            var places = context.getBean(Places.class);
            var changes = edition.against(places, whole == null ? null : Edition.bare(whole));
            places.change(Scope.everything(), changes);
            tell(edition, changes);
            return ExitCode.FINE;
        });
    }

    private Place place(Row row) {
        return new Place(PlaceColumn.CODE.need(row), row.need("名称"), from, null, BEFORE.read(row));
    }

    private static void requireOneName(Row row, Map<String, Row> names) {
        BEFORE.read(row);
        var name = row.need("名称");
        var before = names.putIfAbsent(PlaceColumn.CODE.need(row), row);
        if (before != null && row.isSound() && !before.need("名称").equals(name)) {
            row.refuse("代码与第" + before.line() + "行相同，名称不同，请核对");
        }
    }

    private void tell(Edition edition, Edition.Changes changes) {
        changes.renamed().forEach(place -> out.println("改名：" + place.code() + " " + place.name()));
        var renamed = changes.renamed().stream().map(Place::code).toList();
        var ended = changes.ended().stream()
                .filter(place -> !renamed.contains(place.code()))
                .toList();
        ended.forEach(place -> out.println("停用：" + place.code() + " " + place.name()));
        long codes = edition.places().stream().map(Place::code).distinct().count();
        out.println("区划" + codes + "个：新录入" + changes.added().size() + "个，改名" + renamed.size() + "个，与原来相同"
                + (codes - changes.added().size() - renamed.size()) + "个；停用" + ended.size() + "个。");
    }
}
