package org.mingfa.law.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.calendar.Span;
import org.mingfa.law.Clock;
import org.mingfa.law.Expression;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Parameters;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Rule;
import org.mingfa.law.Step;
import org.mingfa.law.words.StepWords.Clause;

/** A small procedure (走访) and, for conditions, some of the library, as a lawyer reads them: in words, never in signs. */
@Tag("slow")
class WordsTest {

    private static final LawLibrary SMALL = LawLibrary.load(Path.of("src/test/resources/mistakes/sound"));
    private static final Procedure VISIT =
            SMALL.inForce("visit", LocalDate.of(2026, 11, 20)).orElseThrow();
    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));

    private static StepWords step(String id, String place) {
        return new ProcedureWords(SMALL, VISIT, PlaceCode.of(place))
                .steps().stream()
                        .filter(words -> words.step().id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> told(StepWords step) {
        return step.clauses().stream()
                .map(clause -> clause.label() + "：" + clause.text())
                .toList();
    }

    @Test
    void a_step_is_told_from_who_takes_it_to_where_it_is_made_public() {
        assertThat(told(step("call", "")))
                .containsExactly(
                        "谁办：经办人、审核人，不少于2人，均须持有上岗证",
                        "先办：“讨论方案”",
                        "何时适用：“类别”为新户",
                        "只能由：“走访人”办理",
                        "期限：不少于2日，自“安排走访”起",
                        "期限：不超过答复期（10个工作日），自“讨论方案”起；可由“延期走访”延长5日",
                        "填写：费用、是否平静、走访日期",
                        "证据：走访表",
                        "规则：费用过高；判断：“费用”不大于100",
                        "公开：公示栏");
    }

    @Test
    void the_number_a_county_has_set_is_told_there() {
        assertThat(told(step("call", "990101"))).anyMatch(clause -> clause.contains("答复期（5个工作日）"));
        assertThat(told(step("call", "990102"))).anyMatch(clause -> clause.contains("答复期（10个工作日）"));
    }

    @Test
    void an_outcome_is_told_with_what_it_brings_about() {
        assertThat(told(step("review", ""))).contains("不得由：办理“上门走访”的人办理", "结论：合格；重新走访，重办“上门走访”；不再走访，事项以“不再走访”结束");
    }

    @Test
    void what_has_the_basis_of_its_step_does_not_say_it_again() {
        var call = step("call", "");
        assertThat(call.basis()).contains("《工作规则》", "第二条");
        assertThat(call.clauses()).extracting(Clause::basis).doesNotContain(call.basis());
    }

    @Test
    void only_what_is_pointed_out_rather_than_refused_cautions() {
        assertThat(step("call", "").clauses().stream().filter(Clause::cautions).map(Clause::text))
                .containsExactly("不超过答复期（10个工作日），自“讨论方案”起；可由“延期走访”延长5日", "费用过高；判断：“费用”不大于100");
    }

    @ParameterizedTest
    @CsvSource({
        "plan,    0",
        "discuss, 1",
        "call,    2",
        "delay,   2", // beside it
        "review,  3"
    })
    void a_step_stands_below_all_that_must_come_before_it(String step, int rank) {
        var ranks = Flow.of(VISIT).ranks();
        assertThat(ranks.get(rank)).extracting(Step::id).contains(step);
    }

    @Test
    void no_way_is_drawn_where_a_longer_one_leads() {
        for (var procedure : LAW.procedures()) {
            var ways = Flow.of(procedure).ways();
            assertThat(ways)
                    .as(procedure.name())
                    .allSatisfy(way -> assertThat(rank(procedure, way.from())).isLessThan(rank(procedure, way.to())));
            for (var way : ways) {
                assertThat(ways.stream().filter(one -> !one.any() && one.to().equals(way.to())))
                        .as("%s: from %s by another step to %s", procedure.id(), way.from(), way.to())
                        .noneMatch(one -> one.from().equals(way.from()) && one != way);
            }
        }
    }

    private static int rank(Procedure procedure, String step) {
        var ranks = Flow.of(procedure).ranks();
        for (int i = 0; i < ranks.size(); i++) {
            if (ranks.get(i).stream().anyMatch(one -> one.id().equals(step))) {
                return i;
            }
        }
        throw new IllegalArgumentException(step);
    }

    /** The rule's condition, and the same as a person says it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task-supervision   | check-close | complete           | 如果“核查办结”的“经核查已经完成”为是，则“进度反馈”的“完成进度”为100",
                "task-supervision   | reply       | asked-by-somebody  | “来源”属于代表建议、群众诉求、县级交办任务",
                "task-supervision   | check-close | proposal-answered  | 如果“核查办结”的结论为办结，并且“来源”为代表建议，则已经答复建议人",
                "major-decision     | collective  | all-spoke          | “集体讨论”的“出席的班子成员”的每一项都符合：“集体讨论”的“发言（按发言先后）”中有一项符合：其“发言人”为该项",
                "document-cleanup   | examine     | expired            | “逐件审查”的“逐件意见”的每一项都符合：其“有效期至”不早于“清理基准日”，或者其“意见”属于废止、宣布失效",
                "simple-penalty     | hear        | small-fine         | 在“当事人类别”为法人或者其他组织时，“告知和听取陈述申辩”的“拟罚款”不大于3000；否则，“告知和听取陈述申辩”的“拟罚款”不大于200",
                "ordinary-penalty   | serve       | public-thirty-days | 如果“决定书送达”的“送达方式”为公告（期满之日），则“决定书送达”的“公告期满日期”距“决定书送达”的“公告发出日期”不少于30日",
                "integrity-activity | record      | people-fit         | “参加（谈话、签订）人数”不大于“应参加（签订）人数”",
                "integrity-activity | record      | all-corrected      | 如果“类别”为日常检查，则“已经纠正”为“检查发现问题”"
            })
    void a_condition_is_said_with_the_names_people_know(String procedure, String step, String rule, String said) {
        var known = LAW.inForce(procedure, LocalDate.of(2026, 11, 20)).orElseThrow();
        var found = Objects.requireNonNull(known.step(step)).rules().stream()
                .filter(one -> one.id().toString().endsWith(rule))
                .findFirst()
                .orElseThrow();
        assertThat(new ConditionWords(LAW, known).of(found.require())).isEqualTo(said);
    }

    @Test
    void no_condition_of_the_library_is_told_in_the_programs_signs() {
        for (var procedure : LAW.procedures()) {
            var words = new ConditionWords(LAW, procedure);
            var conditions = procedure.steps().stream()
                    .flatMap(WordsTest::conditions)
                    .map(words::of)
                    .collect(Collectors.joining("\n"));
            assertThat(conditions)
                    .as(procedure.name())
                    .doesNotContain("&&", "||", "==", "!", "param.", "(")
                    .doesNotContainPattern("[a-z_]{2}");
        }
    }

    private static Stream<Expression> conditions(Step step) {
        return Stream.of(
                        Stream.ofNullable(step.when()),
                        step.rules().stream().map(Rule::require),
                        step.clocks().stream().map(Clock::when).filter(Objects::nonNull))
                .flatMap(one -> one);
    }

    @Test
    void numbers_of_a_county_are_said_as_people_write_them() {
        assertThat(List.of("10 working days", "24 hours", "3 months").stream()
                        .map(Span::parse)
                        .map(Parameters.Setting.Length::new)
                        .map(ProcedureWords::setting))
                .containsExactly("10个工作日", "24小时", "3个月");
        assertThat(ProcedureWords.setting(new Parameters.Setting.Number(new BigDecimal("50000"))))
                .isEqualTo("50,000");
        assertThat(ProcedureWords.setting(new Parameters.Setting.Number(new BigDecimal("0.50"))))
                .isEqualTo("0.5");
        assertThat(ProcedureWords.setting(new Parameters.Setting.Text("乡镇"))).isEqualTo("乡镇");
    }
}
