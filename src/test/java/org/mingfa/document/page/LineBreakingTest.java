package org.mingfa.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mingfa.document.page.LineBreaker.Line;

/** The rules of Chinese line breaking hold for every text. */
class LineBreakingTest {

    private static final double SIZE = 1;

    @Property
    void nothingIsLostAndNothingDoubled(@ForAll("prose") String text, @ForAll @IntRange(min = 4, max = 40) int width) {
        int at = 0;
        for (Line line : lines(text, width)) {
            assertThat(line.from()).isEqualTo(at);
            assertThat(line.to()).isGreaterThan(at);
            at = line.to();
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Property
    void noLineBeginsWithClosingOrEndsWithOpeningPunctuation(
            @ForAll("prose") String text, @ForAll @IntRange(min = 8, max = 40) int width) {
        List<Line> lines = lines(text, width);
        for (Line line : lines.subList(0, lines.size() - 1)) {
            assertThat("，。、；：？！”》）…—").doesNotContain(text.substring(line.to(), line.to() + 1));
            assertThat("“《（").doesNotContain(text.substring(line.to() - 1, line.to()));
        }
    }

    @Property
    void noNumberIsTornApart(@ForAll("prose") String text, @ForAll @IntRange(min = 8, max = 40) int width) {
        List<Line> lines = lines(text, width);
        for (Line line : lines.subList(0, lines.size() - 1)) {
            assertThat(text.substring(line.to() - 1, line.to() + 1)).doesNotMatch("[0-9.][0-9.%]");
        }
    }

    @Property
    void everyLineFitsOnceItsPunctuationIsSqueezed(
            @ForAll("anything") String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        var breaker = breaker(text);
        for (Line line : breaker.lines(width, width)) {
            double needed = 0;
            for (int i = line.from(); i < line.to(); i++) {
                boolean blank = Punctuation.isBlank(text.charAt(i));
                needed += blank ? 0 : advance(text.charAt(i)) - line.squeeze() * breaker.blank(i);
            }
            assertThat(line.squeeze()).isBetween(0.0, 1.0);
            assertThat(needed).isLessThanOrEqualTo(width + 0.02);
        }
    }

    @Example
    void aLineOfTheGridHoldsTwentyEightCharacters() {
        assertThat(lines("法".repeat(70), 28)).extracting(Line::to).containsExactly(28, 56, 70);
    }

    @Example
    void aSignThatMayNotBeginALineIsTakenUpWhereHalvesOfOthersGiveRoom() {
        // Two commas and the full stop give one and a half character; one is needed.
        var text = "法".repeat(9) + "，" + "法".repeat(9) + "，" + "法".repeat(8) + "。" + "治".repeat(5);
        var first = lines(text, 28).getFirst();
        assertThat(text.substring(first.from(), first.to())).endsWith("。").hasSize(29);
        assertThat(first.squeeze()).isBetween(0.6, 0.7);
    }

    @Example
    void otherwiseTheCharacterBeforeItGoesDownWithIt() {
        var text = "法".repeat(28) + "。" + "治".repeat(5);
        assertThat(lines(text, 28).getFirst()).isEqualTo(new Line(0, 27, 0));
    }

    @Example
    void aWordLongerThanALineIsTornWhereTheLineEnds() {
        assertThat(lines("x".repeat(100), 20)).extracting(Line::to).containsExactly(40, 80, 100);
    }

    @Provide
    Arbitrary<String> prose() {
        Arbitrary<String> sentences = Arbitraries.of(
                "依法行政，",
                "规范公正文明执法。",
                "“小事不出村、大事不出镇”",
                "化解率95.2%；",
                "（社区）",
                "《中华人民共和国宪法》",
                "全年12,345件",
                "——",
                "……",
                "为什么？",
                "镇党委、政府",
                "“",
                "”。",
                "2026年7月1日");
        return sentences.list().ofMinSize(1).ofMaxSize(60).map(parts -> tamed(String.join("", parts)));
    }

    /** Rows of signs that allow no break at all are the business of the other property. */
    private static String tamed(String text) {
        return text.replaceAll("“{2,}", "“")
                        .replaceAll("([，。、；：？！”》）…—]{3})[，。、；：？！”》）…—“]+", "$1法")
                        .replaceAll("“$", "")
                + "。";
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings()
                .withChars("法治，。“”《》（）—…abc 0123.%　")
                .ofMinLength(1)
                .ofMaxLength(200);
    }

    private static List<Line> lines(String text, int width) {
        return breaker(text).lines(width, width);
    }

    private static LineBreaker breaker(String text) {
        return new LineBreaker(
                text.chars().toArray(),
                text.chars().mapToDouble(c -> advance((char) c)).toArray(),
                SIZE);
    }

    private static double advance(char character) {
        return character < 0x80 ? 0.5 : 1;
    }
}
