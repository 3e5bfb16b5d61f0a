package org.mingfa.law.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;

/** What changed between two versions is said by law, step, rule and period. */
@Tag("slow")
class ProcedureDiffTest {

    private static final LawLibrary LAW = LawLibrary.loadProved(Path.of("law"));

    private static Procedure version(String id, int year) {
        return LAW.inForce(id, LocalDate.of(year, 5, 10)).orElseThrow();
    }

    @Test
    void the_penalty_on_the_spot_of_2022_asked_for_both_remedies_that_of_2024_for_reconsideration_first() {
        var lines = ProcedureDiff.of(LAW, version("simple-penalty", 2022), version("simple-penalty", 2024));
        assertThat(lines)
                .contains("依据", "  ＋ 依据：《中华人民共和国行政复议法》（2023年修订）", "  － 依据：《中华人民共和国行政复议法》（2017年修正）", "步骤“当场处罚决定书”")
                .anyMatch(line -> line.startsWith("  － 规则：决定书没有写明可以申请行政复议、也可以直接起诉"))
                .anyMatch(line -> line.startsWith("  ＋ 规则：决定书没有写明先申请行政复议"));
    }

    @Test
    void a_version_has_no_difference_from_itself() {
        var version = version("simple-penalty", 2024);
        assertThat(ProcedureDiff.of(LAW, version, version)).isEmpty();
    }

    @Test
    void steps_that_came_or_went_are_named() {
        var lines = ProcedureDiff.of(LAW, version("simple-penalty", 2024), version("ordinary-penalty", 2024));
        assertThat(lines).contains("＋ 步骤“立案审批”", "－ 步骤“当场收缴罚款”");
    }
}
