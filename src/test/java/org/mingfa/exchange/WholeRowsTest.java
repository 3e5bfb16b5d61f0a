package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.finding.Search;
import org.mingfa.finding.WorkList;
import org.mingfa.law.Closing;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matter;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** A dispute settled years ago comes in as one row: with all its steps, its end and its old number. */
@Tag("slow")
class WholeRowsTest {

    @AutoClose
    private final ShiqiaoTown town = new ShiqiaoTown();

    private final Actor officer = town.staff.roster("990101").persons().stream()
            .filter(person -> person.name().equals(Shiqiao.JUDICIAL_OFFICER))
            .flatMap(person -> town.staff.actors("990101", person.id(), town.staff.today()).stream())
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path folder;

    WholeRowsTest() throws IOException {}

    /** The wall between two neighbours, settled in September 2023. */
    private static Map<String, String> settled() {
        var row = new LinkedHashMap<String, String>();
        row.put("日期", "2023-09-08");
        row.put("编号", "石调〔2023〕17号");
        row.put("纠纷事由", "邻里围墙纠纷");
        row.put("发生地", "柳树村");
        row.put("当事人", "王某、赵某");
        row.put("来源", "当事人申请");
        row.put("口头申请", "否");
        row.put("类型", "邻里");
        row.put("涉及企业", "否");
        row.put("简要情况", "为院墙越界争执");
        row.put("风险等级", "蓝色");
        row.put("繁简", "简单");
        row.put("办理层级", "村");
        return row;
    }

    private static Map<String, String> withAgreement(Map<String, String> row) {
        row.put("调解结果·日期", "2023-09-22");
        row.put("调解结果·结论", "达成协议");
        row.put("调解协议·日期", "2023-09-22");
        row.put("调解协议·形式", "书面");
        row.put("协议内容", "拆除越界围墙");
        row.put("协议金额", "0");
        row.put("履行期限", "2023-10-10");
        row.put("各方已签名、盖章或者按指印", "是");
        row.put("调解员已签名", "是");
        row.put("已加盖调委会印章", "是");
        return row;
    }

    private static Map<String, String> ended(Map<String, String> row) {
        row.put("办结方式", "达成协议并已履行");
        row.put("办结日期", "2023-10-13");
        return row;
    }

    @SafeVarargs
    private ImportResult run(Map<String, String>... rows) throws IOException {
        return run(row -> {}, rows);
    }

    @SafeVarargs
    private ImportResult run(Consumer<RowResult> results, Map<String, String>... rows) throws IOException {
        var file = folder.resolve("台账.xlsx");
        var headings = new LinkedHashSet<String>();
        for (var row : rows) {
            headings.addAll(row.keySet());
        }
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet("矛盾纠纷");
            var columns = new ArrayList<>(headings);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                for (int row = 0; row < rows.length; row++) {
                    var cell = rows[row].get(columns.get(column));
                    if (cell != null) {
                        sheet.value(row + 1, column, cell);
                    }
                }
            }
        }
        return town.imports.run(officer, file, results, null);
    }

    private Matter only() {
        var found = new Search(town.store.transactions()).find(officer, "围墙", 10);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private long stored(String table) {
        return town.store
                .owner()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void a_settled_dispute_enters_settled_and_nobody_owes_anything() throws IOException {
        var result = run(ended(withAgreement(settled())));
        assertThat(result.refusals()).isEmpty();
        assertThat(result.accepted()).isEqualTo(1);
        var matter = only();
        assertThat(matter.closing()).isEqualTo(Closing.of("settled-performed"));
        assertThat(matter.closedOn()).isEqualTo(LocalDate.of(2023, 10, 13));
        assertThat(matter.carriedOver()).isTrue();
        assertThat(matter.number()).isEqualTo("JF-2023-0001");
        assertThat(town.matters.formerNumber(officer, matter)).contains("石调〔2023〕17号");
        assertThat(new Search(town.store.transactions()).find(officer, "石调〔2023〕17号", 10))
                .hasSize(1);
        var docket = town.matters.find(officer, matter.county(), matter.id()).orElseThrow();
        assertThat(docket.acts())
                .allMatch(act -> act.carriedOver())
                .extracting(act -> act.step())
                .containsExactly("intake", "conclude", "agreement", "close-settled");
        assertThat(stored("open_step")).isZero();
        assertThat(stored("notice")).isZero();
        assertThat(new WorkList(town.store.transactions(), ShiqiaoTown.LAW)
                        .late(officer, LocalDate.of(2024, 1, 15), 10, 0))
                .isEmpty();
    }

    @Test
    void its_steps_count_on_their_days_and_recounting_finds_the_same() throws IOException {
        run(ended(withAgreement(settled())));
        var of2023 = town.figures.ofYear(town.scope(), PlaceCode.of(Shiqiao.CODE), 2023);
        assertThat(Objects.requireNonNull(of2023.get("disputes-settled")).inWords())
                .isEqualTo("1件");
        assertThat(town.recount.recount(town.scope(), matters -> {}).differences())
                .isEmpty();
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
    }

    @Test
    void what_its_days_do_not_keep_is_told_and_does_not_stop_it() throws IOException {
        var row = ended(withAgreement(settled()));
        row.put("调解结果·日期", "2023-12-22");
        row.put("调解协议·日期", "2023-12-22");
        row.put("受理审查·日期", "2023-09-11");
        row.put("受理审查·结论", "受理");
        row.put("受理审查·不适用人民调解的情形", "无");
        row.put("办结日期", "2023-12-29");
        var rows = new ArrayList<RowResult>();
        var result = run(rows::add, row);
        assertThat(result.refusals()).isEmpty();
        assertThat(rows)
                .singleElement()
                .extracting(RowResult::message)
                .asString()
                .contains("已经超过期限");
    }

    @Test
    void a_row_that_cannot_be_whole_is_refused_and_leaves_nothing() throws IOException {
        var open = withAgreement(settled());
        var undated = ended(withAgreement(settled()));
        undated.remove("调解协议·日期");
        var empty = ended(withAgreement(settled()));
        empty.remove("协议内容");
        var unknown = ended(withAgreement(settled()));
        unknown.put("办结方式", "了结了");
        var otherwise = ended(withAgreement(settled()));
        otherwise.put("办结方式", "办结");
        otherwise.put("结案归档（达成协议）·日期", "2023-10-13");
        otherwise.put("结案归档（达成协议）·结论", "已履行");
        var result = run(open, undated, empty, unknown, otherwise);
        assertThat(result.refusals().stream().map(RowResult::message))
                .satisfiesExactly(
                        first -> assertThat(first).contains("没有办到办结", "还缺“风险核查”、“受理审查”", "也可以填写办结方式和办结日期"),
                        second -> assertThat(second).isEqualTo("没有填写“调解协议·日期”"),
                        third -> assertThat(third).startsWith("整件没有导入。“调解协议”：协议内容没有填写"),
                        fourth -> assertThat(fourth).startsWith("办结方式“了结了”：应填写"),
                        fifth -> assertThat(fifth).contains("结果是“达成协议并已履行”，与办结方式不一致"));
        for (var table : List.of("matter", "act", "open_step", "fact", "notice", "import_row", "former_number")) {
            assertThat(stored(table)).as(table).isZero();
        }
    }

    @Test
    void it_comes_in_once_however_often_it_is_sent() throws IOException {
        assertThat(run(ended(withAgreement(settled()))).accepted()).isEqualTo(1);
        var again = run(ended(withAgreement(settled())));
        assertThat(again.already()).isEqualTo(1);
        assertThat(stored("matter")).isEqualTo(1);
    }

    @Test
    void a_dispute_that_was_opened_by_its_row_before_is_not_entered_twice() throws IOException {
        var opening = settled();
        assertThat(run(opening).accepted()).isEqualTo(1);
        var whole = run(ended(withAgreement(settled())));
        assertThat(whole.refusals())
                .singleElement()
                .extracting(RowResult::message)
                .asString()
                .contains("第一步以前已经导入");
        assertThat(stored("matter")).isEqualTo(1);
    }

    @Test
    void open_and_settled_rows_stand_in_one_sheet() throws IOException {
        var open = settled();
        open.put("日期", "2024-01-10");
        open.put("编号", "石调〔2024〕1号");
        var result = run(open, ended(withAgreement(settled())));
        assertThat(result.refusals()).isEmpty();
        assertThat(town.store
                        .owner()
                        .sql("select count(*) from matter where closing is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
