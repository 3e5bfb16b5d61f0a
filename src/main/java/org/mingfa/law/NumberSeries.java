package org.mingfa.law;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that the program gives out without gaps, anew each year.
 *
 * @param id which series it is; procedures may share one
 * @param pattern how a number is written: {@code {year}}, {@code {serial}}, and in other braces a parameter of the township
 */
public record NumberSeries(String id, String pattern) {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    private static final String YEAR = "year";
    private static final String SERIAL = "serial";

    /** The parameters the pattern names, in their order. */
    public List<String> parameters() {
        return NAME.matcher(pattern)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !name.equals(YEAR) && !name.equals(SERIAL))
                .toList();
    }

    /** @param parameter the text of a parameter by its id */
    public String number(int year, int serial, UnaryOperator<String> parameter) {
        return NAME.matcher(pattern)
                .replaceAll(name -> Matcher.quoteReplacement(
                        switch (name.group(1)) {
                            case YEAR -> String.valueOf(year);
                            case SERIAL -> String.valueOf(serial);
                            default -> parameter.apply(name.group(1));
                        }));
    }
}
