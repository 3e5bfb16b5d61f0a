package org.mingfa.checking.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawNode;
import org.mingfa.law.LawSource;

/** The words the checks of a report stand on: names of laws, likeness of texts, words looked for. */
class TextsTest {

    private static final LawNode FILE = LawSource.read(Path.of("law/reports/check/laws.yaml"), "laws.yaml");
    private static final LawNames LAWS =
            LawNames.read(FILE, LawLibrary.load(Path.of("law")).statutes());

    @ParameterizedTest
    @CsvSource({
        "中华人民共和国行政处罚法,           行政处罚法",
        "行政处罚法,                         行政处罚法",
        "中华人民共和国行政诉讼法（2017年修正）, 行政诉讼法",
        "民法典(草案),                       民法典",
        "信访工作条例,                       信访工作条例"
    })
    void a_law_is_called_by_its_name_without_the_state_and_the_edition(String name, String plain) {
        assertThat(LawNames.plain(name)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"行政处罚法, true", "民法典, true", "行政处分罚法, false", "'', false"})
    void a_name_is_known_or_it_is_not(String plain, boolean known) {
        assertThat(LAWS.knows(plain)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"认真学习行政处罚法, 行政处罚法", "宣传民法典, 民法典", "学习有关法律, -", "'', -"})
    void the_longest_name_at_the_end_of_a_text_is_the_law_that_is_meant(String text, @Nullable String law) {
        assertThat(LAWS.endOf(text)).isEqualTo(law);
    }

    @ParameterizedTest
    @CsvSource({"行政处分罚法, 行政处罚法", "治安管理处罚条例, 治安管理处罚法", "人民调节法, 人民调解法"})
    void of_a_name_nobody_knows_the_most_like_is_offered(String wrong, String meant) {
        assertThat(LAWS.like(wrong)).contains(meant).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "法治政府, 法治政府, 1",
        "法治政府, 依法行政, 0",
        "法治政府, 法治社会, 0.333", // one pair of three on either side
        "aaaa,     aa,       0.5", // each pair is had in common once
        "一,       一,       1",
        "一,       二,       0",
        "'',       '',       1",
        "法治,     '',       0"
    })
    void texts_are_as_alike_as_the_neighbouring_pairs_they_share(String one, String other, double alike) {
        assertThat(Similarity.of(one, other)).isEqualTo(alike, within(0.001));
        assertThat(Similarity.of(other, one)).isEqualTo(alike, within(0.001));
    }

    @Test
    void of_words_that_begin_alike_the_longest_is_found() {
        var found = Scan.anyOf(List.of("法", "法治", "法治政府"))
                .matcher("建设法治政府，厉行法治，懂法")
                .results()
                .map(hit -> hit.group())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo("法治政府 法治 法");
    }

    @Test
    void a_word_is_looked_for_as_it_is_written_and_not_as_a_pattern() {
        assertThat(Scan.anyOf(List.of("（.*）")).matcher("（任何）").find()).isFalse();
        assertThat(Scan.anyOf(List.of("1.5")).matcher("115").find()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"法, true", "a, false", "1, false", "，, false", "㐀, false"})
    void common_characters_are_told_from_signs(char sign, boolean han) {
        assertThat(Scan.isHan(sign)).isEqualTo(han);
    }
}
