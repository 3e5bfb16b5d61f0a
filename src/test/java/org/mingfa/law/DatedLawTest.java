package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each day has its law: versions in one file or in several, what they cite, and with what force. */
class DatedLawTest {

    private static final LocalDate BEFORE = LocalDate.of(2023, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2024, 1, 1);

    private static final String STATUTES = """
            kind: law
            statutes:
              review-law:
                name: 中华人民共和国复核法
                short: [复核条例]
                authority: 示例市人民代表大会
                versions:
                  - {adopted: 2017-09-01, in-force: 2018-01-01, how: seen}
                  - {revised: 2023-09-01, in-force: 2024-01-01, number: 第九号, articles: 90, how: seen}
                repealed: {from: 2030-01-01, how: memory}
                checked: {where: 公开汇编, day: 2026-11-30}
            """;

    private static final String PROCEDURE = ClerksLaw.head("plan", "计划", "JH") + """
            basis:
              review:
                - {law: 《复核法》（2017年通过，2018年1月1日起施行）, articles: unchecked, in-force: {until: 2023-12-31}}
                - {law: 《复核法》（2023年修订）, in-force: 2024-01-01}
              new: {law: review-law, in-force: 2024-01-01}
              house: 工作制度（内部制度）
              habit: 与邻乡的做法
            steps:
              - id: draft
                name: 起草
                actor: clerk
                basis: review 第二条
                fields: {pages: {name: 页数, type: number, required: true}}
                rules:
                  - {id: first, require: draft.pages >= 1.0, reason: 没有内容, basis: new 第三条}
                  - {id: old, in-force: {until: 2023-12-31}, require: draft.pages >= 2.0, reason: 少于2页}
                  - {id: house, require: draft.pages >= 3.0, reason: 少于3页, basis: house, force: record}
                  - {id: habit, require: draft.pages >= 4.0, reason: 少于4页, basis: review 第二条, force: practice}
            """;

    @TempDir
    Path law;

    @BeforeEach
    void write() throws IOException {
        ClerksLaw.write(law, Map.of("statutes/laws.yaml", STATUTES, "procedures/plan.yaml", PROCEDURE));
    }

    private Step draft(LocalDate began) {
        var procedure = LawLibrary.load(law).inForce("plan", began).orElseThrow();
        return procedure.opening();
    }

    @Test
    void a_file_that_marks_days_is_read_as_a_version_for_each_stretch_of_them() {
        assertThat(LawLibrary.load(law).procedures())
                .extracting(
                        procedure -> procedure.head().inForce(),
                        procedure -> procedure.head().until())
                .containsExactlyInAnyOrder(tuple(LocalDate.of(2020, 1, 1), BEFORE), tuple(AFTER, null));
    }

    @Test
    void a_matter_is_judged_by_the_rules_of_the_day_it_began() {
        assertThat(draft(BEFORE).rules()).extracting(Rule::id).containsExactly("old", "house", "habit");
        assertThat(draft(AFTER).rules()).extracting(Rule::id).containsExactly("first", "house", "habit");
    }

    @Test
    void a_citation_names_the_version_of_the_day_and_its_article_only_where_that_was_looked_up() {
        assertThat(draft(BEFORE).basis()).hasToString("[《复核法》（2017年通过，2018年1月1日起施行）]");
        assertThat(draft(AFTER).basis()).hasToString("[《复核法》（2023年修订） 第二条]");
    }

    @Test
    void a_matter_that_runs_under_a_version_keeps_it_unless_that_had_ended_before_it_began() {
        var library = LawLibrary.load(law);
        var first = LocalDate.of(2020, 1, 1);
        assertThat(governing(library, first, LocalDate.of(2022, 5, 10))).isEqualTo(first);
        assertThat(governing(library, first, LocalDate.of(2025, 5, 10))).isEqualTo(AFTER);
        assertThat(library.governing("plan", LocalDate.of(2019, 1, 1), BEFORE)).isEmpty();
    }

    private static LocalDate governing(LawLibrary library, LocalDate version, LocalDate began) {
        return library.governing("plan", version, began).orElseThrow().head().inForce();
    }

    @Test
    void versions_may_stand_in_files_of_their_own() throws IOException {
        var old = PROCEDURE
                .replace("in-force: 2020-01-01", "in-force: {from: 2018-06-01, until: 2019-12-31}")
                .replaceAll("(?m)^      - \\{id: old.*\\n", "")
                .replaceAll("(?m)^    - \\{law: 《复核法》（2023.*\\n", "")
                .replace(", in-force: {until: 2023-12-31}}", "}")
                .replaceAll("(?m)^  new:.*\\n", "")
                .replaceAll("(?m)^      - \\{id: first.*\\n", "");
        Files.writeString(law.resolve("procedures/plan-2018.yaml"), old);
        var library = LawLibrary.load(law);
        assertThat(library.inForce("plan", LocalDate.of(2018, 5, 31))).isEmpty();
        assertThat(library.inForce("plan", LocalDate.of(2019, 12, 31))
                        .orElseThrow()
                        .head()
                        .file())
                .isEqualTo("procedures/plan-2018.yaml");
        assertThat(library.inForce("plan", LocalDate.of(2020, 1, 1))
                        .orElseThrow()
                        .head()
                        .file())
                .isEqualTo("procedures/plan.yaml");
    }

    @Test
    void a_rule_has_the_force_of_what_it_cites_unless_it_says_otherwise() {
        assertThat(draft(AFTER).rules())
                .extracting(rule -> Force.of(rule.basis()), Rule::breach)
                .containsExactly(
                        tuple(Force.BINDING, Severity.REFUSE),
                        tuple(Force.RECORD, Severity.REFUSE),
                        tuple(Force.PRACTICE, Severity.CAUTION));
    }

    @Test
    void what_is_only_remembered_is_a_caution_with_file_and_line() {
        assertThat(LawLibrary.load(law).cautions())
                .extracting(LawCaution::toString)
                .contains("procedures/plan.yaml:11: 《中华人民共和国复核法》2030-01-01起废止，引用它的还在施行。（日期凭记忆，没有查对）");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            basis: house, force: record}  | basis: house}                              | draft.house   | local
            basis: house, force: record}  | basis: habit, breach: refuse}              | draft.house   | practice
            habit: 与邻乡的做法           | habit: {law: 《复核法》, force: unchecked}  |               |
            name: 起草                    | name: 起草\\n    never-by: {who: [keeper], basis: house} | draft.never-by | local
            name: 起草                    | name: 起草\\n    clock: {cap: 5 days, from: start, breach: refuse, basis: analogy} | draft.clock | by-analogy
            """)
    void what_refuses_without_binding_is_a_mistake_with_file_and_line(
            String was, String is, @Nullable String rule, @Nullable String force) throws IOException {
        var written = PROCEDURE
                .replace("habit: 与邻乡的做法", "habit: 与邻乡的做法\n  analogy: 《复核法》（参照）")
                .replace("title: 计划\nbasis", "title: 计划\nfields: {keeper: {name: 保管人, type: person}}\nbasis")
                .replace(was, is.replace("\\n", "\n"));
        Files.writeString(law.resolve("procedures/plan.yaml"), written);
        if (rule == null) {
            assertThat(LawLibrary.load(law).procedures()).isNotEmpty();
        } else {
            assertThatExceptionOfType(UnsoundLaw.class)
                    .isThrownBy(() -> LawLibrary.load(law))
                    .withMessageMatching("(?s).*procedures/plan.yaml:\\d+: '" + rule
                            + "' refuses, though what it cites is only '" + force + "'.*");
        }
    }

    @Test
    void a_law_is_found_by_key_and_by_each_of_its_names() {
        var statutes = Statutes.load(law);
        for (var name : List.of("中华人民共和国复核法", "复核法", "《复核法》", "复核条例")) {
            assertThat(statutes.byName(name))
                    .as(name)
                    .get()
                    .extracting(Statute::key)
                    .isEqualTo("review-law");
        }
        assertThat(statutes.byName("《复合法》")).isEmpty();
    }

    @Test
    void a_law_has_a_version_from_the_first_day_to_the_last() {
        var statute = Statutes.load(law).byKey("review-law").orElseThrow();
        assertThat(statute.on(LocalDate.of(2017, 12, 31))).isEmpty();
        assertThat(Objects.requireNonNull(statute.on(BEFORE).orElseThrow().made()))
                .hasYear(2017);
        assertThat(statute.on(AFTER).orElseThrow().number()).isEqualTo("第九号");
        assertThat(statute.on(LocalDate.of(2029, 12, 31))).isPresent();
        assertThat(statute.on(LocalDate.of(2030, 1, 1))).isEmpty();
    }
}
