package org.mingfa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.document.Heading.Level;

class NumberingTest {

    @Test
    void numbersFourLevelsAndBeginsEachAnewUnderTheLevelAbove() {
        assertThat(labels(
                        Level.FIRST,
                        Level.SECOND,
                        Level.SECOND,
                        Level.THIRD,
                        Level.FOURTH,
                        Level.FOURTH,
                        Level.THIRD,
                        Level.FOURTH,
                        Level.FIRST,
                        Level.SECOND))
                .containsExactly("一、", "（一）", "（二）", "1.", "（1）", "（2）", "2.", "（1）", "二、", "（一）");
    }

    @Test
    void allowsALevelToBeSkipped() {
        assertThat(labels(Level.FIRST, Level.THIRD, Level.THIRD, Level.FIRST, Level.THIRD))
                .containsExactly("一、", "1.", "2.", "二、", "1.");
    }

    @Test
    void leavesEveryOtherBlockWithoutANumber() {
        List<Block> blocks = List.of(Paragraph.of("导语。"), new Heading(Level.FIRST, "成效"), Paragraph.of("正文。"));
        assertThat(Numbering.of(blocks)).extracting(Numbering.Numbered::label).containsExactly("", "一、", "");
    }

    @Test
    void refusesTheHundredthHeadingOfALevel() {
        List<Block> blocks = Collections.nCopies(100, new Heading(Level.FIRST, "事项"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbering.of(blocks))
                .withMessageContaining("100");
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "19, 十九", "20, 二十", "21, 二十一", "90, 九十", "99, 九十九"})
    void countsInChinese(int number, String numeral) {
        assertThat(ChineseNumeral.of(number)).isEqualTo(numeral);
    }

    @Test
    void writesDatesInFullWithoutLeadingZeros() {
        assertThat(ChineseDate.format(LocalDate.of(2026, 7, 1))).isEqualTo("2026年7月1日");
        assertThat(ChineseDate.format(LocalDate.of(2026, 12, 31))).isEqualTo("2026年12月31日");
    }

    private static List<String> labels(Level... levels) {
        List<Block> blocks =
                Stream.of(levels).<Block>map(level -> new Heading(level, "标题")).toList();
        return Numbering.of(blocks).stream().map(Numbering.Numbered::label).toList();
    }
}
