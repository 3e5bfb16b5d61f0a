package org.mingfa.measure;

import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;

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
            case Measure.Reached reached ->
                when(law, reached.of(), reached.anyDay()) + have(law, reached.of(), reached.atLeast()) + "的村数。";
            case Measure.Share share ->
                when(law, share.of(), share.anyDay()) + have(law, share.of(), share.atLeast()) + "的村数，除以全部村数。";
            case Measure.Distinct distinct -> "“" + name(law, distinct.of()) + "”中不重复的个数，同一个只计一次。";
            case Measure.Percentile percentile ->
                "“" + name(law, percentile.of()) + "”按天数从少到多排列，排在"
                        + (percentile.hundredths() == 50 ? "正中" : "第" + percentile.hundredths() + "％位") + "的天数。";
            case Measure.Stock stock ->
                "期末尚未办结的：历年“" + name(law, stock.begun()) + "”减去历年“" + name(law, stock.ended()) + "”。";
            case Measure.Ratio ratio ->
                "“" + name(law, ratio.numerator()) + "”除以“" + name(law, ratio.denominator()) + "”。";
        };
    }

    private static String have(LawLibrary law, String of, int atLeast) {
        var name = "“" + name(law, of) + "”";
        return atLeast == 1
                ? "有" + name + "记录"
                : name + "不少于" + atLeast + law.measure(of).map(Measure::unit).orElse("");
    }

    private static String when(LawLibrary law, String of, boolean anyDay) {
        boolean lasts = law.measure(of).orElse(null) instanceof Measure.Counted counted && counted.isLasting();
        return !lasts ? "" : anyDay ? "本期内任何一日" : "期末";
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
