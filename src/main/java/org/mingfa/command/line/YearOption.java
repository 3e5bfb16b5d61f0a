package org.mingfa.command.line;

import picocli.CommandLine.ITypeConverter;

/** A year as typed: four digits. */
public final class YearOption implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        if (!text.matches("20\\d\\d")) {
            throw new UsageMistake("年份应为四位数字，例如2025");
        }
        return Integer.parseInt(text);
    }
}
