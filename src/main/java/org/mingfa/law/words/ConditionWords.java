package org.mingfa.law.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.law.Expression;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.words.Phrase.Quantity;
import org.mingfa.law.words.Phrase.Sign;

/**
 * Conditions of a law file as sentences: with the names people know, without signs, and with what is asked only of some put as
 * 如果…，则….
 */
public final class ConditionWords {

    private final NounWords values;

    public ConditionWords(LawLibrary law, Procedure procedure) {
        this(new NounWords(new NameWords(law, procedure)));
    }

    private ConditionWords(NounWords values) {
        this.values = values;
    }

    /** A sentence for a condition, a noun for a number; the condition as it is written where there are no words for it. */
    public String of(Expression expression) {
        try {
            return say(PhraseReader.read(expression));
        } catch (IllegalArgumentException noWords) {
            return expression.toString();
        }
    }

    private String say(Phrase phrase) {
        return switch (phrase) {
            case Phrase.All(var parts) -> joined(parts, "，并且");
            case Phrase.Any(var parts) -> any(parts);
            case Phrase.Not(Phrase.Named(var name)) -> values.alternative(name).no();
            case Phrase.Not(Phrase.Called called) -> values.sentence(called, false);
            case Phrase.Not(Phrase.Quantified quantified) -> quantified(quantified, false);
            case Phrase.Not(var of) -> "以下不成立：" + say(of);
            case Phrase.Compared(var left, var sign, var right) -> compared(left, sign, right);
            case Phrase.Member(var item, var in, var list) -> member(item, in, list);
            case Phrase.Named(var name)
            when values.isTrueOrFalse(name) -> values.alternative(name).yes();
            case Phrase.Called called when NounWords.isSentence(called) -> values.sentence(called, true);
            case Phrase.Quantified quantified when quantified.quantity().isCondition() -> quantified(quantified, true);
            case Phrase.Chosen(var condition, var then, var otherwise)
            when isSentence(then) || isSentence(otherwise) ->
                "在" + say(condition) + "时，" + say(then) + "；否则，" + say(otherwise);
            case Phrase.Named _,
                    Phrase.Text _,
                    Phrase.Number _,
                    Phrase.YesNo _,
                    Phrase.Listed _,
                    Phrase.Chosen _,
                    Phrase.Quantified _,
                    Phrase.ItemAt _,
                    Phrase.Called _ -> values.of(phrase);
        };
    }

    private String joined(List<Phrase> parts, String by) {
        return parts.stream().map(this::part).collect(Collectors.joining(by));
    }

    /** A part of a longer sentence; in brackets where it would not be clear how far it goes. */
    private String part(Phrase phrase) {
        boolean isLong = phrase instanceof Phrase.All
                || phrase instanceof Phrase.Any
                || phrase instanceof Phrase.Chosen
                || phrase instanceof Phrase.Quantified
                || phrase instanceof Phrase.Not(Phrase.Quantified _);
        return isLong ? "（" + say(phrase) + "）" : say(phrase);
    }

    /** What is denied is the case in which the rest is asked; of denials alone the last is what is asked. */
    private String any(List<Phrase> parts) {
        var denied = parts.stream().filter(Phrase::denies).toList();
        if (denied.isEmpty()) {
            return joined(parts, "，或者");
        }
        var asked = denied.size() == parts.size()
                ? List.of(parts.getLast())
                : parts.stream().filter(part -> !denied.contains(part)).toList();
        var cases = denied.stream()
                .filter(part -> !asked.contains(part))
                .map(Phrase::denied)
                .flatMap(part -> part instanceof Phrase.All(var all) ? all.stream() : Stream.of(part))
                .toList();
        return cases.isEmpty()
                ? joined(asked, "，或者")
                : "如果" + joined(cases, "，并且") + "，则"
                        + (asked.size() == 1 ? say(asked.getFirst()) : joined(asked, "，或者"));
    }

    private String compared(Phrase left, Sign sign, Phrase right) {
        if (right instanceof Phrase.YesNo(var yes) && (sign == Sign.EQUAL || sign == Sign.UNEQUAL)) {
            return say(yes == (sign == Sign.EQUAL) ? left : left.denied());
        }
        if (right instanceof Phrase.Chosen(var condition, var then, var otherwise)) {
            return "在" + say(condition) + "时，" + compared(left, sign, then) + "；否则，" + compared(left, sign, otherwise);
        }
        if (isSentence(left) || isSentence(right)) {
            return side(left) + "与" + side(right) + (sign == Sign.EQUAL ? "一致" : "不一致");
        }
        return size(left, sign, right).orElseGet(() -> values.compared(left, sign, right));
    }

    private static boolean isSentence(Phrase phrase) {
        return phrase instanceof Phrase.Compared
                || phrase instanceof Phrase.Member
                || phrase instanceof Phrase.All
                || phrase instanceof Phrase.Any
                || phrase instanceof Phrase.Not;
    }

    private String side(Phrase phrase) {
        return isSentence(phrase) ? "（" + say(phrase) + "）" : values.of(phrase);
    }

    /** Whether there is anything at all, which people do not count. */
    private Optional<String> size(Phrase left, Sign sign, Phrase right) {
        if (!(left instanceof Phrase.Called(var size, var of)
                && size.equals("size")
                && right instanceof Phrase.Number(var number))) {
            return Optional.empty();
        }
        boolean none = number.signum() == 0;
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        if ((sign == Sign.MORE && none) || (sign == Sign.AT_LEAST && one)) {
            return Optional.of("有" + values.of(of.getFirst()));
        }
        return (sign == Sign.EQUAL && none) || (sign == Sign.LESS && one)
                ? Optional.of("没有" + values.of(of.getFirst()))
                : Optional.empty();
    }

    private String member(Phrase item, boolean in, Phrase list) {
        if (item instanceof Phrase.Text(var column) && list instanceof Phrase.Named(var row) && values.isItem(row)) {
            return values.sentence(new Phrase.Called("has", List.of(new Phrase.Named(row + "." + column))), in);
        }
        return item instanceof Phrase.Text(var code)
                ? values.of(list) + (in ? "包括" : "不包括") + values.code(code, list)
                : values.of(item) + (in ? "属于" : "不属于") + values.list(list, item);
    }

    private String quantified(Phrase.Quantified quantified, boolean holds) {
        var within = new ConditionWords(values.within(quantified));
        var list = values.of(quantified.list());
        var of = quantified.condition();
        return switch (quantified.quantity()) {
            case SOME -> list + (holds ? "中有" : "中没有") + "一项符合：" + within.say(of);
            case EVERY -> holds ? list + "的每一项都符合：" + within.say(of) : list + "中有一项不符合：" + within.say(of);
            case THOSE, OF_EACH -> values.of(quantified);
        };
    }

    /** The items of a list for which a condition holds. */
    static String those(NounWords values, Phrase.Quantified quantified) {
        var within = new ConditionWords(values.within(quantified));
        var list = values.of(quantified.list());
        return quantified.quantity() == Quantity.OF_EACH
                ? list + "各项的" + within.values.of(quantified.condition())
                : list + "中" + within.say(quantified.condition()) + "的各项";
    }

    /** One of two values, by a condition. */
    static String chosen(NounWords values, Phrase.Chosen chosen) {
        var words = new ConditionWords(values);
        return "（在" + words.say(chosen.condition()) + "时为" + values.of(chosen.then()) + "，否则为"
                + values.of(chosen.otherwise()) + "）";
    }
}
