package org.mingfa.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Scan;
import org.mingfa.reading.Manner;
import org.mingfa.reading.StatedFigure;

/** The two numbers right beside a rate: 50%（1／2）, 50%（4件中2件）, 应办4件，办结2件，占50% has them in its sentence instead. */
record Fraction(BigDecimal part, BigDecimal whole) {

    private static final String NUMBER = "(\\d[\\d,]{0,15}(?:\\.\\d{1,6})?)[\\u4e00-\\u9fa5]{0,2}";
    private static final String OVER = NUMBER + "[/／]" + NUMBER;
    private static final Pattern BRACKET = Pattern.compile("^(?:左右|以上)?\\s?[（(]([^（）()]{1,40})[）)]");
    private static final Pattern ONE_OVER_OTHER = Pattern.compile("[^\\d]{0,8}" + OVER);
    private static final Pattern BEFORE = Pattern.compile(OVER + "[，、）)]?(?:占|即|为|达到?)?$");
    private static final int NEAR = 44;

    static Optional<Fraction> beside(StatedFigure share) {
        var bracket = BRACKET.matcher(Scan.after(share.where(), NEAR));
        if (bracket.find()) {
            return inside(bracket.group(1));
        }
        var before = BEFORE.matcher(Scan.before(share.where(), NEAR));
        return before.find() ? Optional.of(over(before)) : Optional.empty();
    }

    private static Optional<Fraction> inside(String text) {
        var over = ONE_OVER_OTHER.matcher(text);
        return over.lookingAt() ? Optional.of(over(over)) : counted(StatedFigure.in(text));
    }

    /** Two numbers of one kind, the larger of them the whole. */
    private static Optional<Fraction> counted(List<StatedFigure> figures) {
        boolean two = figures.size() == 2
                && figures.getFirst().unit().equals(figures.getLast().unit())
                && figures.stream().allMatch(one -> !one.isShare() && one.manner() == Manner.EXACT);
        if (!two) {
            return Optional.empty();
        }
        var one = figures.getFirst().number();
        var other = figures.getLast().number();
        return Optional.of(new Fraction(one.min(other), one.max(other)));
    }

    private static Fraction over(Matcher found) {
        return new Fraction(number(found.group(1)), number(found.group(2)));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
