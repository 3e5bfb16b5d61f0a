package org.mingfa.command;

import java.time.DateTimeException;
import java.time.Instant;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.keeping.Moments;
import picocli.CommandLine.ITypeConverter;

/** A moment as typed, in Chinese time. */
final class MomentOption implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return Moments.read(text);
        } catch (DateTimeException unreadable) {
            throw new UsageMistake("“" + text + "”不是时间，应写成2026-11-30T14:05:00的样子");
        }
    }
}
