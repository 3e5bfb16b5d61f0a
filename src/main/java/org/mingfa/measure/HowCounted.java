package org.mingfa.measure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.law.Covers;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.Role;

/** How figures come about, in words. */
public final class HowCounted {

    private HowCounted() {}

    /** How the figure comes about, in one sentence. */
    public static String explained(LawLibrary law, Measure measure) {
        return switch (measure) {
            case Measure.Counted counted ->
                "由“" + stepOf(law, counted) + "”的记录逐条计数，随办随计，不另外填报。" + timing(counted) + about(counted)
                        + spread(counted);
            case Measure.Least least -> "各村中“" + name(law, least.of()) + "”最少的一村；没有记录的村按0计。";
            case Measure.Reached(var _, var among) -> among(law, among) + "数。";
            case Measure.Share(var _, var among) -> among(law, among) + "数，除以全部" + whom(law, among.over()) + "数。";
            case Measure.Round round -> round(law, round);
            case Measure.Distinct distinct -> "“" + name(law, distinct.of()) + "”中不重复的个数，同一个只计一次。";
            case Measure.Percentile percentile ->
                "“" + name(law, percentile.of()) + "”按天数从少到多排列，排在"
                        + (percentile.hundredths() == 50 ? "正中" : "第" + percentile.hundredths() + "％位") + "的天数。";
            case Measure.Stock stock ->
                "期末尚未办结的：历年“" + name(law, stock.begun()) + "”减去历年“" + name(law, stock.ended()) + "”。";
            case Measure.Sum sum ->
                sum.of().stream().map(part -> "“" + name(law, part) + "”").collect(Collectors.joining("加")) + "。";
            case Measure.Ratio ratio ->
                "“" + name(law, ratio.numerator()) + "”除以“" + name(law, ratio.denominator()) + "”。";
        };
    }

    private static String among(LawLibrary law, Measure.Among among) {
        var name = "“" + name(law, among.of()) + "”";
        var have = among.atLeast() == 1
                ? "有" + name + "记录"
                : name + "不少于" + among.atLeast()
                        + law.measure(among.of()).map(Measure::unit).orElse("");
        return when(law, among) + have + "的" + whom(law, among.over());
    }

    /** {@code 在岗的执法人员、综合行政执法队负责人}. */
    private static String whom(LawLibrary law, Covers over) {
        return switch (over) {
            case Covers.People(var roles, var _) -> "在岗的" + named(law, roles) + "人";
            case Covers.Units(var roles) -> "有" + named(law, roles) + "在岗的单位";
            case Covers.Places _, Covers.Dates _ -> over.chinese();
        };
    }

    private static String named(LawLibrary law, List<String> roles) {
        return roles.stream()
                .flatMap(role -> Stream.ofNullable(law.roles().get(role)))
                .map(Role::name)
                .collect(Collectors.joining("、"));
    }

    private static String when(LawLibrary law, Measure.Among among) {
        boolean lasts = law.measure(among.of()).orElse(null) instanceof Measure.Counted counted && counted.isLasting();
        return switch (among.on()) {
            case ANY -> "本期内任何一日";
            case EVERY -> "本期内每一日（正在进行的年度到今天为止，年中设立、到任的从那一日起）都";
            case THE_LAST -> lasts ? "期末" : "";
        };
    }

    private static String round(LawLibrary law, Measure.Round round) {
        var due = "按程序规定的周期逐期逐处推算，到期的和已经报送的各计一期，不需要另外设置；不到期又没有报送的不计。";
        return switch (round.which()) {
            case DUE -> due;
            case ANSWERED -> due + "这里是其中有“" + name(law, round.of()) + "”的。";
            case MISSING -> due + "这里是其中到期没有报送的。";
            case SHARE -> due + "有“" + name(law, round.of()) + "”的期数除以应报的期数。";
        };
    }

    private static String timing(Measure.Counted counted) {
        return switch (counted.timing()) {
            case Measure.Timing.Happening _ -> "";
            case Measure.Timing.Lasting(var until) ->
                "从开始之日计到终止之日，写的是期末还在的数，本年还没有结束的写到今天。"
                        + (until.contains(new Measure.Event.Replaced()) ? "同一事项后一次登记替代前一次，不相加。" : "");
            case Measure.Timing.FallsDue _ -> "按期办理的计在办理之日；到期没有办理的，不论后来是否补办，都计在到期之日。";
        };
    }

    private static String about(Measure.Counted counted) {
        return counted.about() == null ? "" : counted.isLasting() ? "只计入所属的年度。" : "计入所属的年度：当年以后办理的计在年末，当年以前办理的计在年初。";
    }

    private static String spread(Measure.Counted counted) {
        return switch (counted.spread()) {
            case null -> "";
            case Measure.Spread.Each _ -> "一条记录涉及几项的，在几项中各计一次。";
            case Measure.Spread.Turns _ -> "一期报送几次的，报送率里只算一次。";
            case Measure.Spread.Days days -> "每件记下所用的" + (days.working() ? "工作日" : "自然日") + "数，起始日不计。";
        };
    }

    private static String name(LawLibrary law, String id) {
        return law.measure(id).map(Measure::name).orElse(id);
    }

    private static String stepOf(LawLibrary law, Measure.Counted counted) {
        return law.procedures().stream()
                .filter(procedure -> procedure.id().equals(counted.procedure()))
                .findFirst()
                .map(procedure -> {
                    var step = procedure.step(counted.step());
                    return step == null || procedure.isLedger()
                            ? procedure.name()
                            : procedure.name() + "·" + step.name();
                })
                .orElse(counted.procedure());
    }
}
