package org.mingfa.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.document.OfficialDocumentBuilder;
import org.mingfa.document.Table;
import org.mingfa.document.Table.Align;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.Parameters;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Statute;
import org.mingfa.law.words.ConditionWords;
import org.mingfa.law.words.ProcedureWords;
import org.mingfa.law.words.StatuteWords;

/** What the book lists across procedures. */
final class BookLists {

    private final LawLibrary law;
    private final List<Procedure> procedures;

    BookLists(LawLibrary law, List<Procedure> procedures) {
        this.law = law;
        this.procedures = procedures;
    }

    /** What is only pointed out: where the source is local practice or could not be looked up. */
    void cautions(OfficialDocumentBuilder document) {
        var rows = new ArrayList<TableRow>();
        for (var procedure : procedures) {
            for (var step : new ProcedureWords(law, procedure, PlaceCode.COUNTRY).steps()) {
                step.clauses().stream()
                        .filter(clause -> clause.cautions())
                        .forEach(clause -> rows.add(TableRow.of(
                                procedure.name(),
                                step.step().name(),
                                clause.label() + "：" + clause.text(),
                                Objects.requireNonNullElse(
                                        clause.basis(), Objects.requireNonNullElse(step.basis(), "")))));
            }
        }
        table(document, "只提醒、不拦截的规则", rows, "程序", "步骤", "规则", "依据");
    }

    void parameters(OfficialDocumentBuilder document) {
        var rows = law.parameters().all().stream().map(BookLists::row).toList();
        table(document, "由各地规定的数字", rows, "名称", "取值", "适用地方", "来源");
    }

    private static TableRow row(Parameters.Parameter parameter) {
        return TableRow.of(
                parameter.name(),
                ProcedureWords.setting(parameter.setting()),
                parameter.place().isCountry() ? "全国" : parameter.place().digits(),
                parameter.source() + (parameter.note() == null ? "" : "（" + parameter.note() + "）"));
    }

    /** Every law cited, as it stands on the day, and where that was looked up. */
    void statutes(OfficialDocumentBuilder document, LocalDate day) {
        var words = new StatuteWords(law.statutes(), day);
        var rows = procedures.stream()
                .flatMap(procedure -> procedure.laws().values().stream())
                .flatMap(cited -> Optional.ofNullable(cited.statute()).stream())
                .distinct()
                .sorted(Comparator.comparing(Statute::kind).thenComparing(Statute::key))
                .map(one -> TableRow.of(
                        one.name(),
                        words.inForce(one),
                        Objects.requireNonNullElse(words.change(one), ""),
                        StatuteWords.checked(one)))
                .toList();
        table(document, "引用的法律、法规、规章和文件", rows, "名称", "现行版本", "变动", "查对");
    }

    void measures(OfficialDocumentBuilder document) {
        var rows = law.measures().stream()
                .map(measure -> TableRow.of(measure.name(), measure.unit(), counted(measure)))
                .toList();
        table(document, "指标怎么数", rows, "指标", "单位", "数法");
    }

    private String counted(Measure measure) {
        return switch (measure) {
            case Measure.Counted counted -> {
                var procedure = procedures.stream()
                        .filter(one -> one.id().equals(counted.procedure()))
                        .findFirst()
                        .orElseThrow();
                var conditions = new ConditionWords(law, procedure);
                var step = procedure.step(counted.step());
                yield procedure.name() + "的“" + (step == null ? "办结" : step.name()) + "”"
                        + (counted.value() == null ? "，每件计1" : "，计" + conditions.of(counted.value()))
                        + (counted.when() == null ? "" : "；限于" + conditions.of(counted.when()));
            }
            case Measure.Least least -> "各村“" + name(least.parts().getFirst()) + "”中最少的";
            case Measure.Reached(var _, var among) ->
                have(among) + "的" + among.over().chinese();
            case Measure.Share(var _, var among) ->
                have(among) + "的" + among.over().chinese() + "占全部"
                        + among.over().chinese() + "的比例";
            case Measure.Round round -> "按周期应报的“" + name(round.of()) + "”" + told(round.which());
            case Measure.Distinct distinct -> "“" + name(distinct.of()) + "”中不重复的个数";
            case Measure.Percentile percentile ->
                "“" + name(percentile.of()) + "”从少到多排列，第" + percentile.hundredths() + "％位的天数";
            case Measure.Stock stock -> "历年“" + name(stock.begun()) + "”减去历年“" + name(stock.ended()) + "”";
            case Measure.Sum sum ->
                sum.of().stream().map(part -> "“" + name(part) + "”").collect(Collectors.joining("加"));
            case Measure.Ratio ratio ->
                "“" + name(ratio.parts().getFirst()) + "”占“"
                        + name(ratio.parts().getLast()) + "”的比例";
        };
    }

    private String have(Measure.Among among) {
        var name = name(among.of());
        return (among.on() == Measure.On.EVERY ? "每一日都" : among.on() == Measure.On.ANY ? "任何一日" : "")
                + (among.atLeast() == 1 ? "有“" + name + "”" : "“" + name + "”不少于" + among.atLeast());
    }

    private static String told(Measure.Which which) {
        return switch (which) {
            case DUE -> "期数";
            case ANSWERED -> "中已报的期数";
            case MISSING -> "中到期未报的期数";
            case SHARE -> "中已报的比例";
        };
    }

    private String name(String measure) {
        return law.measure(measure).map(Measure::name).orElse(measure);
    }

    private static void table(OfficialDocumentBuilder document, String title, List<TableRow> rows, String... columns) {
        if (rows.isEmpty()) {
            return;
        }
        document.first(title);
        var heads = new ArrayList<TableColumn>();
        for (int i = 0; i < columns.length; i++) {
            heads.add(new TableColumn(columns[i], i == columns.length - 1 ? 3 : 2, Align.LEFT));
        }
        document.add(new Table(null, heads, rows, null));
    }
}
