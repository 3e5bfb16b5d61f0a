package org.mingfa.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a law states it. The unit is part of the rule, so it is part of the type: five days and five
 * working days are different values that never compare equal.
 */
public sealed interface Span {

    /** How many of the unit, 1 to 9999. */
    int count();

    /** As Chinese law writes it: {@code 5个工作日}, {@code 30日}, {@code 6个月}, {@code 24小时}. */
    String chinese();

    /**
     * Reads a span as law files write it: {@code 5 working days}, {@code 30 days}, {@code 1 day}, {@code 6 months},
     * {@code 24 hours}.
     * {@code parse(span.toString())} gives an equal span.
     *
     * @throws IllegalArgumentException if the text is anything else; the message, in Chinese, quotes it and shows how
     *     a span is written
     */
    static Span parse(String text) {
        Matcher written = Written.SPAN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("期限“" + text
                    + "”无法识别，应写作“5 working days”（工作日）、“30 days”（自然日）、“6 months”（月）或“24 hours”（小时），数目为1至9999。");
        }
        int count = Integer.parseInt(written.group(1));
        return switch (written.group(2)) {
            case "working day" -> new WorkingDays(count);
            case "day" -> new CalendarDays(count);
            case "hour" -> new Hours(count);
            default -> new Months(count);
        };
    }

    /** Days as they come, rest days included (自然日). */
    record CalendarDays(int count) implements Span {
        public CalendarDays {
            Written.check(count);
        }

        @Override
        public String chinese() {
            return count + "日";
        }

        @Override
        public String toString() {
            return Written.text(count, "day");
        }
    }

    /** Days on which public organs work (工作日), as the State Council's yearly notices make them. */
    record WorkingDays(int count) implements Span {
        public WorkingDays {
            Written.check(count);
        }

        @Override
        public String chinese() {
            return count + "个工作日";
        }

        @Override
        public String toString() {
            return Written.text(count, "working day");
        }
    }

    /** Months, ending on the corresponding day or, where a month has none, on its last day (民法典 202). */
    record Months(int count) implements Span {
        public Months {
            Written.check(count);
        }

        @Override
        public String chinese() {
            return count + "个月";
        }

        @Override
        public String toString() {
            return Written.text(count, "month");
        }
    }

    /** Hours from an instant, night and rest days included (民法典 201 第二款). */
    record Hours(int count) implements Span {
        public Hours {
            Written.check(count);
        }

        @Override
        public String chinese() {
            return count + "小时";
        }

        @Override
        public String toString() {
            return Written.text(count, "hour");
        }
    }
}

/** How spans are written in law files. */
final class Written {

    static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3}) (working day|day|month|hour)s?");

    private Written() {}

    static void check(int count) {
        if (count < 1 || count > 9999) {
            throw new IllegalArgumentException("期限的数目应为1至9999，不能是" + count + "。");
        }
    }

    static String text(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
