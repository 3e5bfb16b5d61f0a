package org.mingfa.desk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.finding.TaskTown.TODAY;
import static org.mingfa.finding.TaskTown.day;
import static org.mingfa.finding.TaskTown.taken;
import static org.mingfa.matter.TestTownship.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Option;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.TaskTown;
import org.mingfa.law.Entered;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.staff.Actor;

/** A ledger on the screen: its headings, its rows in words, what is urgent in colour, and what it can be narrowed by. */
class LedgerTableTest {

    private static final LocalDate SOON = day(11, 25);
    private static final EmptyView EMPTY = new EmptyView("没有", "没有", null);

    @AutoClose
    private static TaskTown town;

    private static Ledgers ledgers;

    @BeforeAll
    static void enter() throws IOException {
        town = new TaskTown();
        ledgers = new Ledgers(town.town.store.transactions());
        activity("警示教育", "education", 1200, Map.of());
        activity("日常检查", "inspection", 34, Map.of("found", 2, "corrected", 2));
    }

    private static void activity(String subject, String kind, int people, Map<String, Object> more) {
        var entries = new HashMap<String, Object>(more);
        entries.putAll(Map.of("kind", kind, "subject", subject, "people", people, "due-people", 1200));
        taken(town.town.matters.take(
                town.office,
                Proposal.opening("integrity-activity", "record", Entered.all(entries), List.of(file("proof")), TODAY)));
    }

    private static LedgerView view(Actor actor, Procedure procedure, Map<String, String> parameters, boolean county) {
        var ask = LedgerAsk.of(actor, procedure, parameters);
        var words = new ValueWords(town.town.places, town.town.staff.roster(actor.county()));
        var table = new LedgerTable(procedure, ask, town.town.places, words, TODAY, SOON, county);
        return table.view("台账", ledgers.page(actor, procedure, ask.query(), TODAY), Set.of(), EMPTY);
    }

    private static LedgerView tasks() {
        return view(town.office, town.tasks, Map.of("state", "any", "sort", "began"), false);
    }

    private static List<String> row(LedgerView view, String title) {
        return view.rows().stream()
                .filter(row -> row.cells().get(1).text().startsWith(title))
                .findFirst()
                .orElseThrow()
                .cells()
                .stream()
                .map(Cell::text)
                .toList();
    }

    @Test
    void its_headings_are_number_title_day_state_and_the_columns_of_the_file() {
        assertThat(tasks().columns())
                .extracting(Column::name)
                .containsExactly("编号", "督办事项", "日期", "状态", "来源", "办结期限", "责任人", "实际完成日");
        assertThat(tasks().columns())
                .extracting(Column::kind)
                .containsExactly(
                        Column.Kind.CODE,
                        Column.Kind.TITLE,
                        Column.Kind.DATE,
                        Column.Kind.STATE,
                        Column.Kind.TEXT,
                        Column.Kind.DATE,
                        Column.Kind.TEXT,
                        Column.Kind.DATE);
    }

    @Test
    void whoever_sees_several_townships_is_told_which_each_row_is_of() {
        var county = view(town.county, town.tasks, Map.of(), true);
        assertThat(county.columns()).extracting(Column::name).startsWith("编号", "督办事项", "乡镇", "日期");
        assertThat(row(county, "己")).contains("柳河乡");
        assertThat(row(county, "甲")).contains("石桥镇");
    }

    @Test
    void a_heading_says_the_order_and_leads_to_another() {
        var heads = view(town.office, town.tasks, Map.of("sort", "-due"), false).columns();
        assertThat(heads.get(5).sort()).isEqualTo(Column.Sort.DOWN);
        assertThat(heads.get(5).sortHref()).isEqualTo("/ledger/task-supervision?sort=due");
        assertThat(heads.get(0).sort()).isEqualTo(Column.Sort.NONE);
        assertThat(heads.get(3).sortHref()).as("a state is no order").isNull();
    }

    @Test
    void a_row_is_told_in_words_with_what_was_entered_at_steps() {
        assertThat(row(tasks(), "戊"))
                .containsExactly(
                        town.matter("戊").number(),
                        "戊号任务",
                        "10月1日",
                        "办结",
                        "年度计划",
                        "10月30日",
                        town.owner.name(),
                        "10月19日");
    }

    /** 甲 was to be assigned by 2 September; 丙 is by Monday, 乙's owner reports by 25 November. */
    @ParameterizedTest
    @CsvSource({
        "甲, 逾期79天,           LATE",
        "乙, 在办 · 11月25日到期, SOON",
        "丙, 在办 · 11月23日到期, SOON",
        "丁, 已作废,             PLAIN",
        "戊, 办结,               PLAIN"
    })
    void the_state_of_a_row_is_as_urgent_as_what_is_due_next(String title, String words, Meaning meaning) {
        var state = tasks().rows().stream()
                .map(one -> one.cells())
                .filter(cells -> cells.get(1).text().startsWith(title))
                .findFirst()
                .orElseThrow()
                .get(3);
        assertThat(state).isEqualTo(Cell.chip(words, meaning));
    }

    @Test
    void amounts_are_summed_below_with_thousands_set_apart_and_units_in_the_heading() {
        var activities = view(town.office, town.procedure("integrity-activity"), Map.of(), false);
        assertThat(activities.columns()).extracting(Column::name).contains("参加（谈话、签订）人数（人）", "检查发现问题（个）");
        assertThat(activities.totals())
                .extracting(Cell::text)
                .startsWith("合计", "2件")
                .contains("1,234", "2")
                .doesNotContain("2,400");
        assertThat(row(activities, "警示教育")).contains("1,200", "廉政教育", "已登记").endsWith("", "");
    }

    @Test
    void below_no_rows_stands_no_sum() {
        assertThat(view(town.office, town.tasks, Map.of("q", "没有这个"), false).totals())
                .isEmpty();
    }

    private static LedgerConditions conditions(Actor actor, Map<String, String> parameters) {
        return new LedgerConditions(actor, town.tasks, LedgerAsk.of(actor, town.tasks, parameters), town.town.places);
    }

    @Test
    void a_ledger_can_be_narrowed_by_its_choices_and_above_townships_by_place() {
        var own = conditions(town.office, Map.of()).view();
        assertThat(own.fields()).extracting(field -> field.name()).containsExactly("q", "f.source", "from", "to");
        var county = conditions(town.county, Map.of()).view();
        assertThat(county.fields()).extracting(field -> field.name()).startsWith("q", "place", "f.source");
        assertThat(county.fields().get(1).options()).extracting(Option::label).containsExactly("石桥镇", "柳河乡");
    }

    @Test
    void each_condition_can_be_taken_away_by_itself() {
        var view = conditions(town.office, Map.of("q", "任务", "f.source", "meeting"))
                .view();
        assertThat(view.applied())
                .containsExactly(
                        new Link("编号、名称、内容：任务", "/ledger/task-supervision?f.source=meeting"),
                        new Link("来源：会议议定事项", "/ledger/task-supervision?q=%E4%BB%BB%E5%8A%A1"));
    }

    @Test
    void states_are_tabs_with_how_many_there_are_and_what_is_late_in_red() {
        var tabs = conditions(town.office, Map.of("state", "late")).tabs(new Ledgers.States(4, 3, 1, 1, 1));
        assertThat(tabs).extracting(NavLink::label).containsExactly("全部", "在办", "逾期", "已结", "作废");
        assertThat(tabs).extracting(NavLink::count).containsExactly(4L, 3L, 1L, 1L, 1L);
        assertThat(tabs).filteredOn(NavLink::current).extracting(NavLink::label).containsExactly("逾期");
        assertThat(tabs).filteredOn(NavLink::late).extracting(NavLink::label).containsExactly("逾期");
    }
}
