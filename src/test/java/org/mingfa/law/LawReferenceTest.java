package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.LawReference.Standing;

/** A law named in a field, and how it stands on a day. */
class LawReferenceTest {

    private static final Statutes STATUTES = Statutes.load(Path.of("law"));

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "《中华人民共和国行政处罚法》第五十一条, 2026-11-30, InForce",
        "《行政处罚法》, 2026-11-30, InForce",
        "行政处罚法第五十一条, 2026-11-30, InForce",
        "《中华人民共和国行政处罚法》第八十七条, 2026-11-30, NoSuchArticle",
        "《中华人民共和国行政处罚法》（2017年修正）, 2021-07-14, InForce",
        "《中华人民共和国行政处罚法》（2017年修正）, 2021-07-15, Followed",
        "《中华人民共和国行政处罚法》（2021年修订）, 2021-07-14, NotYet",
        "《中华人民共和国法治宣传教育法》, 2025-10-31, NotYet",
        "《中华人民共和国法治宣传教育法》, 2025-11-01, InForce",
        "《中华人民共和国环境保护法》, 2026-08-14, InForce",
        "《中华人民共和国环境保护法》, 2026-08-15, Repealed",
        "《中华人民共和国物权法》第二条, 2020-12-31, Undated",
        "《中华人民共和国物权法》第二条, 2021-01-01, Repealed",
        "《示例省乡镇执法条例》, 2026-11-30, Unknown",
        "《不存在的法》, 2026-11-30, Unknown",
        "《示例省乡镇执法条例》（示例省人大常委会公告第十二号）第九条, 2026-11-30, Elsewhere",
        "《乡镇集市管理办法》（示例县人民政府令第3号）, 2026-11-30, Elsewhere",
        "《关于整治占道经营的通知》（示政发〔2025〕12号）, 2026-11-30, Elsewhere",
        "关于整治占道经营的通知（示政办〔2025〕第12号）, 2026-11-30, Elsewhere",
        "《关于整治占道经营的通知》（第12号）, 2026-11-30, Unknown",
        "《示例市集市管理办法》第三条, 2026-11-30, Unknown",
        "《中华人民共和国不存在法》（主席令第九号）, 2026-11-30, Unknown",
        "镇里的通知, 2026-11-30, Unknown",
    })
    void a_law_that_is_named_stands_or_not_on_a_day(String entered, LocalDate day, String standing) {
        assertThat(LawReference.of(entered, STATUTES)
                        .on(day, STATUTES)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "《中华人民共和国行政处罚法》第五十一条, 第五十一条",
        "《中华人民共和国行政处罚法》（2021年修订）第五十一条第一款, 第五十一条第一款",
        "行政处罚法第五条, 第五条",
        "《中华人民共和国行政处罚法》, ''",
    })
    void the_article_stands_behind_the_name(String entered, String article) {
        assertThat(LawReference.of(entered, STATUTES).article()).isEqualTo(article);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            学习《中华人民共和国民法典》第一千零八十五条和《行政处罚法》（2021年修订） | 《中华人民共和国民法典》第一千零八十五条 《行政处罚法》（2021年修订）
            读《示例乡志》，看《不存在的法》                                     | 《不存在的法》
            宣讲《中华人民共和国没有的决定》                                     | 《中华人民共和国没有的决定》
            学习会议精神                                                         | -
            """)
    void laws_are_found_in_running_text(String text, @Nullable String laws) {
        assertThat(LawReference.in(text, STATUTES))
                .extracting(LawReference::words)
                .containsExactly(laws == null ? new String[0] : laws.split(" "));
    }

    @ParameterizedTest(name = "{0} is followed by {1}")
    @CsvSource({"《中华人民共和国环境保护法》, eco-code", "《中华人民共和国合同法》, civil-code"})
    void what_was_repealed_says_what_came_instead(String entered, String instead) {
        assertThat(LawReference.of(entered, STATUTES).on(LocalDate.of(2026, 11, 30), STATUTES))
                .isInstanceOfSatisfying(
                        Standing.Repealed.class,
                        repealed -> assertThat(repealed.by())
                                .isEqualTo(STATUTES.byKey(instead).orElseThrow()));
    }
}
