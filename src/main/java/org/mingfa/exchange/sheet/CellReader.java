package org.mingfa.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Reads what a cell says, as the program that wrote it shows it. */
final class CellReader {

    private static final Set<String> ERRORS = Set.of(
            "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int FALSE_LEAP_DAY = 60;
    private static final MathContext SHOWN = new MathContext(15);
    private static final BigDecimal MOST_EXACT = new BigDecimal("1e15");

    private final boolean from1904;
    private final Map<String, NumberFormat> formats = new HashMap<>();

    CellReader(boolean from1904) {
        this.from1904 = from1904;
    }

    /** A value, or why there is none; neither for an empty cell. */
    record Answer(@Nullable Object value, @Nullable String mistake) {

        static final Answer EMPTY = new Answer(null, null);

        static Answer of(Object value) {
            return new Answer(value, null);
        }

        static Answer mistake(String mistake) {
            return new Answer(null, mistake);
        }
    }

    Answer read(@Nullable Cell cell) {
        if (cell == null) {
            return Answer.EMPTY;
        }
        Object value = cell.getValue();
        if (value == null) {
            return cell.getType() == CellType.FORMULA
                    ? Answer.mistake("单元格 " + cell.getAddress() + " 的公式没有结果，请用 Excel 或 WPS 打开并保存一次，或者改为直接填写。")
                    : Answer.EMPTY;
        }
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        return value instanceof Boolean truth
                ? Answer.of(truth)
                : text(cell, value.toString().strip());
    }

    /** What a cell shows as text, for headings and for recognising rows; empty for an empty one. */
    String text(@Nullable Cell cell) {
        Object value = read(cell).value();
        return value == null ? "" : value.toString();
    }

    private static Answer text(Cell cell, String text) {
        boolean computed = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA;
        if (computed && ERRORS.contains(text)) {
            return Answer.mistake("单元格 " + cell.getAddress() + " 是错误值 " + text + "，请改正公式或者直接填写。");
        }
        return text.isEmpty() ? Answer.EMPTY : Answer.of(text);
    }

    private Answer number(Cell cell, BigDecimal number) {
        return switch (format(cell)) {
            case NUMBER -> plain(cell, number);
            case TIME -> Answer.of(timeOf(number));
            case DAY -> isDay(number) ? Answer.of(day(number)) : notADay(cell);
            case MONTH -> isDay(number) ? Answer.of(month(day(number))) : notADay(cell);
        };
    }

    private NumberFormat format(Cell cell) {
        Integer id = cell.getDataFormatId();
        String code = cell.getDataFormatString();
        NumberFormat builtIn = id == null ? NumberFormat.NUMBER : NumberFormat.builtIn(id);
        return builtIn != NumberFormat.NUMBER || code == null
                ? builtIn
                : formats.computeIfAbsent(code, NumberFormat::byCode);
    }

    /** Programs show and calculate with 15 digits; what binary fractions add behind them was never entered. */
    private static Answer plain(Cell cell, BigDecimal number) {
        if (number.abs().compareTo(MOST_EXACT) >= 0) {
            return Answer.mistake("单元格 " + cell.getAddress() + " 的数字超过 15 位，后面的数位已经丢失。请把这一列设为“文本”格式后重新填写。");
        }
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return Answer.of(shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown);
    }

    private boolean isDay(BigDecimal serial) {
        int first = from1904 ? 0 : 1;
        return serial.compareTo(BigDecimal.valueOf(first)) >= 0
                && serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) < 0;
    }

    private static Answer notADay(Cell cell) {
        return Answer.mistake("单元格 " + cell.getAddress() + " 设为日期格式，数值却不是日期。请重新填写日期，例如 2026-11-20。");
    }

    /** The 1900 system counts a 29 February 1900 that never was. */
    private LocalDate day(BigDecimal serial) {
        long days = serial.longValue();
        if (from1904) {
            return DAY_ZERO_1904.plusDays(days);
        }
        return LocalDate.of(1899, 12, 31).plusDays(days < FALSE_LEAP_DAY ? days : days - 1);
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    private static String timeOf(BigDecimal serial) {
        BigDecimal fraction = serial.remainder(BigDecimal.ONE).abs();
        long second = fraction.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return LocalTime.ofSecondOfDay(Math.min(second, 86_399)).toString();
    }
}
