package org.mingfa.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.reading.Extent;
import org.mingfa.reading.Manner;
import org.mingfa.reading.ReadParagraph;
import org.mingfa.reading.StatedFigure;

/** Figures against each other: the parts of a sum, a rate beside its two numbers, growth from one number to another. */
final class ArithmeticChecks implements Check {

    private static final String AMONG = "其中";
    private static final Pattern NO_LABEL =
            Pattern.compile("[。）)]|成功|化解|调解|调处|整改|办结|完成|移交|受理|处理|解决|立案|查处|移送|答复|采纳|参加|培训|覆盖|新增|下降|上升|增长|罚款|合计|[^其]共");
    private static final Pattern REST = Pattern.compile("其[他它余]");
    private static final Pattern RATE = Pattern.compile("([\\u4e00-\\u9fa5]{2,6})率(?:均?达到?|均?为|保持在|高达|是)?$");
    private static final Pattern OF_ALL = Pattern.compile("[，、（]占(?:比|总数的?|全部的?)?(?:达到?|为|的)?$");
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final String CHANGE = "(增加|增长|上升|提高|提升|减少|下降|压缩|缩短|降低|压减)";
    private static final Pattern GROWTH = Pattern.compile("[从由](?:去年|上年|20\\d\\d年|法定)?的?" + NUMBER
            + "[\\u4e00-\\u9fa5]{0,6}?[至到为]" + NUMBER + "[\\u4e00-\\u9fa5]{0,4}[，,]?(?:同比|比上年|较上年)?" + CHANGE
            + "了?" + NUMBER + "[%％]");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 8;

    @Override
    public Set<String> finds() {
        return Set.of("D38", "D40");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        var figures = subject.reading().figures();
        for (int i = 0; i < figures.size(); i++) {
            var sentence = sentence(figures, i);
            if (sentence.getFirst() == figures.get(i)) {
                partsOfBefore(sentence, figures.subList(0, i), findings);
            }
            if (figures.get(i).isShare()) {
                rate(figures.get(i), sentence, findings);
            } else if (isTotal(figures, i)) {
                parts(figures.get(i), sentence, findings);
            }
        }
        for (var one : subject.body()) {
            growth(one, findings);
        }
    }

    /** The figures that stand in the sentence of one of them. */
    private static List<StatedFigure> sentence(List<StatedFigure> figures, int at) {
        var one = figures.get(at).where();
        var sentence = one.paragraph().sentenceAt(one.from());
        int from = at;
        while (from > 0 && figures.get(from - 1).where().overlaps(sentence)) {
            from--;
        }
        int to = at + 1;
        while (to < figures.size() && figures.get(to).where().overlaps(sentence)) {
            to++;
        }
        return figures.subList(from, to);
    }

    private static boolean isExact(StatedFigure one) {
        return one.manner() == Manner.EXACT;
    }

    /** Whether 其中 follows before the next figure. */
    private static boolean isTotal(List<StatedFigure> figures, int at) {
        int further = at + 1;
        while (further < figures.size() && figures.get(further).isShare()) {
            further++;
        }
        var one = figures.get(at).where();
        return further < figures.size()
                && figures.get(further).where().paragraph() == one.paragraph()
                && between(one, figures.get(further).where()).contains(AMONG)
                && isExact(figures.get(at));
    }

    private static String between(Extent one, Extent next) {
        return one.paragraph().text().substring(one.to(), Math.max(one.to(), next.from()));
    }

    /** The parts of a sum, and whether the last of them is the rest, so that nothing is left out. */
    private record Parts(List<StatedFigure> all, boolean closed) {

        /** @param before where what comes before the first part ends */
        static Parts of(Extent before, String unit, List<StatedFigure> following) {
            var parts = new ArrayList<StatedFigure>();
            var label = "";
            var last = before;
            for (var one : following) {
                if (!one.unit().equals(unit)) {
                    continue;
                }
                var here = between(last, one.where());
                var named = parts.isEmpty() ? here.substring(Math.max(0, here.indexOf(AMONG))) : here;
                if (NO_LABEL.matcher(named).find() || !isExact(one) || endsList(label, here)) {
                    break;
                }
                label = here;
                parts.add(one);
                last = one.where();
            }
            return new Parts(parts, REST.matcher(label).find());
        }

        /** A、B，C: parts that 、 joins are a list, and what a comma sets behind it is something else; the rest is not. */
        private static boolean endsList(String joint, String here) {
            return joint.startsWith("、")
                    && here.startsWith("，")
                    && !REST.matcher(here).find();
        }

        BigDecimal sum() {
            return all.stream().map(StatedFigure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean fit(BigDecimal total) {
            int compared = sum().compareTo(total);
            return all.size() < 2 || compared == 0 || (compared < 0 && !closed);
        }
    }

    private static void parts(StatedFigure total, List<StatedFigure> sentence, Findings findings) {
        var parts =
                Parts.of(total.where(), total.unit(), sentence.subList(sentence.indexOf(total) + 1, sentence.size()));
        if (!parts.fit(total.number())) {
            unequal(total, parts, total.where().from(), Weight.FIX, findings);
        }
    }

    /** A sentence that begins with 其中 and parts something counted in the sentence before. */
    private static void partsOfBefore(List<StatedFigure> sentence, List<StatedFigure> earlier, Findings findings) {
        var first = sentence.getFirst().where();
        var text = first.paragraph().sentenceAt(first.from());
        if (!text.text().startsWith(AMONG) || text.from() == 0) {
            return;
        }
        var parts = Parts.of(text.part(0, 0), sentence.getFirst().unit(), sentence);
        var before = first.paragraph().sentenceAt(text.from() - 1);
        var totals = earlier.stream()
                .filter(one -> one.where().overlaps(before)
                        && one.unit().equals(sentence.getFirst().unit()))
                .toList();
        if (!totals.isEmpty() && totals.stream().noneMatch(one -> parts.fit(one.number()))) {
            var largest = totals.stream()
                    .max(Comparator.comparing(StatedFigure::number))
                    .orElseThrow();
            unequal(largest, parts, text.from(), Weight.CONFIRM, findings);
        }
    }

    private static void unequal(StatedFigure total, Parts parts, int from, Weight severity, Findings findings) {
        findings.add(
                "D40",
                severity,
                new Extent(
                        total.where().paragraph(),
                        from,
                        parts.all().getLast().where().to()),
                "“其中”各项相加是" + plain(parts.sum()) + total.unit() + "，总数却是" + plain(total.number()) + total.unit(),
                "核对总数和各项");
    }

    private static void rate(StatedFigure share, List<StatedFigure> sentence, Findings findings) {
        var beside = Fraction.beside(share);
        if (beside.isPresent()) {
            rate(share, beside.get(), findings);
            return;
        }
        var text = share.where().paragraph().text();
        var before = text.substring(
                Math.max(0, share.where().from() - 12), share.where().from());
        var earlier = sentence.subList(0, sentence.indexOf(share)).stream()
                .filter(one -> !one.isShare() && isExact(one))
                .toList();
        var numerator = numerator(before, earlier);
        if (numerator.isEmpty() || !isExact(share)) {
            return;
        }
        var of = numerator.get();
        var bases = earlier.subList(0, earlier.indexOf(of)).stream()
                .filter(one -> one.unit().equals(of.unit()) && one.number().compareTo(of.number()) >= 0)
                .toList();
        if (of.number().signum() == 0) {
            return;
        }
        boolean fits = bases.stream().anyMatch(base -> near(percent(of.number(), base.number()), share.number()));
        if (!bases.isEmpty() && !fits) {
            var base = bases.stream()
                    .max(Comparator.comparing(StatedFigure::number))
                    .orElseThrow();
            findings.add(
                    "D38",
                    bases.size() == 1 ? Weight.FIX : Weight.CONFIRM,
                    share.where(),
                    plain(base.number()) + of.unit() + "里的" + plain(of.number()) + of.unit() + "是"
                            + plain(percent(of.number(), base.number()).setScale(1, RoundingMode.HALF_UP)) + "%，不是"
                            + share.where().text(),
                    "核对两个数和比率");
        }
    }

    private static void rate(StatedFigure share, Fraction beside, Findings findings) {
        if (!isExact(share) || beside.whole().signum() == 0) {
            return;
        }
        var exact = percent(beside.part(), beside.whole());
        if (!near(exact, share.number())) {
            findings.add(
                    "D38",
                    Weight.FIX,
                    share.where(),
                    plain(beside.whole()) + "里的" + plain(beside.part()) + "是"
                            + plain(exact.setScale(1, RoundingMode.HALF_UP)) + "%，不是"
                            + share.where().text(),
                    "核对两个数和比率");
        }
    }

    /** The number a rate is about: the last one whose clause says what the rate says (调解成功 before 成功率). */
    private static Optional<StatedFigure> numerator(String before, List<StatedFigure> earlier) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        if (OF_ALL.matcher(before).find()) {
            return Optional.of(earlier.getLast());
        }
        var rate = RATE.matcher(before);
        if (!rate.find()) {
            return Optional.empty();
        }
        var named = rate.group(1);
        var last = earlier.getLast();
        var clause = clause(last.where());
        for (int i = 0; i + 2 <= named.length(); i++) {
            if (clause.contains(named.substring(i, i + 2))) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    private static String clause(Extent where) {
        return where.paragraph().clauses().stream()
                .filter(one -> one.overlaps(where))
                .map(Extent::text)
                .findFirst()
                .orElse("");
    }

    private static void growth(ReadParagraph one, Findings findings) {
        var matcher = GROWTH.matcher(one.text());
        while (matcher.find()) {
            var from = new BigDecimal(matcher.group(1));
            var to = new BigDecimal(matcher.group(2));
            var said = new BigDecimal(matcher.group(4));
            boolean less = "减少下降压缩缩短降低压减".contains(matcher.group(3));
            if (from.signum() == 0) {
                continue;
            }
            var change = percent(less ? from.subtract(to) : to.subtract(from), from);
            if (!near(change, said)) {
                findings.add(
                        "D38",
                        Weight.FIX,
                        new Extent(one, matcher.start(), matcher.end()),
                        "从" + plain(from) + "到" + plain(to) + "，" + matcher.group(3) + "的是"
                                + plain(change.setScale(1, RoundingMode.HALF_UP)) + "%",
                        "核对两个数和百分比");
            }
        }
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    /** Whether it is the other, rounded or cut off at the places given. */
    private static boolean near(BigDecimal exact, BigDecimal given) {
        var last = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, given.scale()));
        return exact.subtract(given).abs().compareTo(last) < 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
