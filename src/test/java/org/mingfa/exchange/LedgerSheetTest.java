package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.exchange.sheet.SheetHead;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;

/** A ledger of the past has the columns of its own time: what is asked of a study session changed on 2026-12-01. */
@Tag("slow")
class LedgerSheetTest {

    private static final String BEFORE = "日期 学习内容 形式 学习的法律 主持人 学时 应到 实到 请假 党委书记或乡镇长带领学习 是否测试 补考日期";
    private static final String SINCE = "日期 学习内容 形式 学法日期 学习的法律 应到人员 主持人 学时 是否测试";

    private static final List<Procedure> STUDIES = LawLibrary.load(Path.of("law")).procedures().stream()
            .filter(version -> version.id().equals("law-study"))
            .toList();

    private static SheetHead head(@Nullable Integer year, String headings) {
        var known = LedgerSheet.headings(STUDIES);
        var words = List.of(headings.split(" "));
        var columns = IntStream.range(0, words.size())
                .mapToObj(i -> new SheetHead.Column(
                        (char) ('A' + i) + "1",
                        i,
                        words.get(i),
                        known.contains(words.get(i)) ? words.get(i) : null,
                        null))
                .toList();
        return new SheetHead("学法", 1, "", year, columns);
    }

    @ParameterizedTest(name = "{0} of {1}: since {2}")
    @CsvSource(textBlock = """
                    before, 2023, 2016-03-22
                    before, 2026, 2025-11-01
                    since, 2026, 2026-12-01
                    since, 2027, 2026-12-01
                    before, , 2025-11-01
                    since, , 2026-12-01
                    """)
    void a_sheet_is_read_by_the_version_its_year_and_its_columns_are_of(
            String columns, @Nullable Integer year, LocalDate inForce) {
        var sheet = LedgerSheet.of(head(year, columns.equals("before") ? BEFORE : SINCE), STUDIES);
        assertThat(sheet.procedure().head().inForce()).isEqualTo(inForce);
    }

    @Test
    void what_the_law_of_its_year_asks_must_be_there() {
        assertThatThrownBy(() -> LedgerSheet.of(head(2027, BEFORE), STUDIES)).hasMessageContaining("学法日期");
        assertThatThrownBy(() -> LedgerSheet.of(head(2023, SINCE), STUDIES)).hasMessageContaining("应到");
    }
}
