package org.mingfa.desk;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.mingfa.desk.look.Stat;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.measure.Figure;

/** Figures as they are written: zero is 0, a ratio never without both its numbers. */
final class FigureWords {

    private FigureWords() {}

    static Stat stat(Figure figure, String href) {
        return new Stat(figure.measure().name(), value(figure), tail(figure), href, null);
    }

    private static String value(Figure figure) {
        return figure.value() == null ? "—" : number(figure.value());
    }

    private static String tail(Figure figure) {
        var numerator = figure.numerator();
        var denominator = figure.denominator();
        if (numerator == null || denominator == null) {
            return figure.measure().unit();
        }
        var both = "（" + number(numerator) + "／" + number(denominator) + "）";
        return figure.value() == null ? both : figure.measure().unit() + both;
    }

    static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** The counted measures a measure comes down to, itself when it is one. */
    static List<Measure.Counted> counted(LawLibrary law, Measure measure) {
        return measure instanceof Measure.Counted counted
                ? List.of(counted)
                : measure.parts().stream()
                        .flatMap(part -> law.measure(part).stream())
                        .flatMap(part -> counted(law, part).stream())
                        .distinct()
                        .toList();
    }

    /** How the figure comes about, in one sentence. */
    static String explained(LawLibrary law, Measure measure) {
        return switch (measure) {
            case Measure.Counted counted -> "由“" + stepOf(law, counted) + "”的记录逐条计数，随办随计，不另外填报。";
            case Measure.Least least -> "各村中“" + name(law, least.of()) + "”最少的一村；没有记录的村按0计。";
            case Measure.Reached reached -> "有“" + name(law, reached.of()) + "”记录的村数。";
            case Measure.Ratio ratio ->
                "“" + name(law, ratio.numerator()) + "”除以“" + name(law, ratio.denominator()) + "”。";
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
