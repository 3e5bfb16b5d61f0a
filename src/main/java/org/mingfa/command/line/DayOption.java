package org.mingfa.command.line;

import java.time.LocalDate;
import org.mingfa.table.Day;
import picocli.CommandLine.ITypeConverter;

/** A day as typed. */
public final class DayOption implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        return Day.read(text).orElseThrow(() -> new UsageMistake("“" + text + "”不是日期，应写成2026-11-20的样子"));
    }
}
