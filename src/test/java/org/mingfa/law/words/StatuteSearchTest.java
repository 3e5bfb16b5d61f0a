package org.mingfa.law.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Statutes;

/** Laws found while somebody types their names. */
class StatuteSearchTest {

    private static final StatuteSearch TODAY =
            new StatuteSearch(Statutes.load(Path.of("law")), LocalDate.of(2026, 11, 30));

    @Test
    void a_law_is_found_by_part_of_its_name_and_says_how_it_stands() {
        assertThat(TODAY.find("行政处罚法", 20))
                .first()
                .satisfies(found -> assertThat(found.citation()).isEqualTo("《中华人民共和国行政处罚法》"))
                .satisfies(found -> assertThat(found.says()).contains("2021年7月15日起施行"));
    }

    @Test
    void what_is_law_comes_before_what_is_none_any_more() {
        var found = TODAY.find("环境", 20);
        int code = index(found, "《中华人民共和国生态环境法典》");
        int old = index(found, "《中华人民共和国环境保护法》");
        assertThat(code).isNotNegative().isLessThan(old);
        assertThat(found.get(old).says()).contains("已经废止", "生态环境法典");
    }

    private static int index(java.util.List<StatuteSearch.Found> found, String citation) {
        return found.stream().map(StatuteSearch.Found::citation).toList().indexOf(citation);
    }

    @Test
    void an_article_behind_the_name_finds_what_we_rely_on() {
        assertThat(TODAY.find("公务员法 第七十六", 20))
                .extracting(StatuteSearch.Found::citation)
                .containsExactly("《中华人民共和国公务员法》第七十六条");
    }

    @Test
    void nothing_typed_finds_nothing() {
        assertThat(TODAY.find(" 《》", 20)).isEmpty();
    }
}
