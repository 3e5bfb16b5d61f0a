package org.mingfa.desk.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.Stat;
import org.mingfa.law.Measure;
import org.mingfa.measure.Figure;
import org.mingfa.measure.Figures;

/** Figures as they are written: zero is 0, a ratio never without both its numbers. */
public final class FigureWords {

    private FigureWords() {}

    static Stat stat(Figure figure, String href) {
        return new Stat(figure.measure().name(), value(figure), tail(figure), href, null);
    }

    private static String value(Figure figure) {
        return figure.value() == null ? "—" : number(figure.value());
    }

    private static String tail(Figure figure) {
        return figure.value() == null ? figure.outOf() : figure.measure().unit() + figure.outOf();
    }

    /** When a record counts: on a day, or in the year it is about. */
    public static String day(Measure.Counted counted, Figures.Contribution record) {
        return counted.about() == null ? Dates.full(record.day()) : record.day().getYear() + "年度";
    }

    /** With thousands set apart, and at most two decimals. */
    public static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** A number in a table, which may lead to what stands behind it. */
    public static Cell cell(BigDecimal number, @Nullable String href) {
        return Cell.number(number(number), number, href);
    }

    /** 35.2%, of all there is. */
    static String share(BigDecimal part, BigDecimal all) {
        return all.signum() == 0
                ? "—"
                : number(part.multiply(BigDecimal.valueOf(100)).divide(all, 1, RoundingMode.HALF_UP)) + "%";
    }
}
