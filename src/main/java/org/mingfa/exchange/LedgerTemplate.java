package org.mingfa.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingfa.exchange.sheet.Sheets;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Level;
import org.mingfa.law.Need;
import org.mingfa.law.Procedure;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;

/**
 * An empty workbook for a ledger: its headings, lists to choose from, and a sheet that says what each column wants. Filled
 * in, it comes back through {@link Import}.
 */
public final class LedgerTemplate {

    private static final String OPTIONS = "选项";

    /** Stands behind the ledger's name in the name of the second sheet. */
    static final String WHOLE = "（整件补录）";

    private static final int ROWS = 5_000;
    private static final String MUST = "FFF2CC";
    private static final String MAY = "EDEDED";

    private final Places places;

    LedgerTemplate(Places places) {
        this.places = places;
    }

    /** @param out written to, not closed */
    public void write(Actor actor, Procedure procedure, OutputStream out) throws IOException {
        var columns = columns(procedure);
        try (var workbook = new Workbook(out, "mingfa", "1.0")) {
            var rows = workbook.newWorksheet(procedure.name());
            var help = workbook.newWorksheet(Sheets.HELP);
            var options = workbook.newWorksheet(OPTIONS);
            options.setVisibilityState(VisibilityState.HIDDEN);
            rows.freezePane(1, 1);
            for (int i = 0; i < columns.size(); i++) {
                column(actor, columns.get(i), i, rows, options, i);
            }
            help(procedure, columns, help);
            if (!procedure.isLedger()) {
                whole(actor, procedure, columns, workbook.newWorksheet(procedure.name() + WHOLE), options);
            }
        }
    }

    /** The sheet for what has ended already: the same columns, how it ended, and those of the steps after the first. */
    private void whole(Actor actor, Procedure procedure, List<Column> opening, Worksheet rows, Worksheet options) {
        var columns = new ArrayList<>(opening);
        columns.addAll(WholeColumns.of(procedure));
        rows.freezePane(1, 1);
        for (int i = 0; i < columns.size(); i++) {
            column(actor, columns.get(i), i, rows, options, opening.size() + i);
        }
    }

    /** One column: the field it fills, or the day of the row. */
    record Column(String name, FieldType type, Need need, String hint) {

        static Column of(Field field) {
            return new Column(field.name(), field.type(), field.need(), field.help() == null ? "" : field.help());
        }
    }

    private static List<Column> columns(Procedure procedure) {
        var columns = new ArrayList<Column>();
        columns.add(
                new Column(LedgerSheet.DAYS.getFirst(), new FieldType.Date(true), new Need.Always(), "发生的日期，不是填表的日期"));
        if (procedure.asksTime(procedure.opening())) {
            columns.add(new Column(LedgerSheet.TIME, new FieldType.Text(5, false), new Need.Never(), "几点几分，例如14:30"));
        }
        procedure.entryFields(procedure.opening()).stream()
                .filter(field -> !(field.type() instanceof FieldType.Table))
                .map(Column::of)
                .forEach(columns::add);
        var outcomes = procedure.opening().outcomes();
        if (!outcomes.isEmpty()) {
            var names = new LinkedHashMap<String, String>();
            outcomes.forEach(outcome -> names.put(outcome.id(), outcome.name()));
            columns.add(new Column(LedgerSheet.OUTCOME, new FieldType.Choice(names), new Need.Always(), ""));
        }
        return columns;
    }

    /** @param list the column of the sheet of options that holds what may be chosen */
    private void column(Actor actor, Column column, int index, Worksheet rows, Worksheet options, int list) {
        rows.value(0, index, column.name());
        rows.width(index, Math.clamp(2L * column.name().length() + 4, 12, 30));
        rows.style(0, index)
                .bold()
                .wrapText(true)
                .fillColor(column.need() instanceof Need.Always ? MUST : MAY)
                .borderStyle(BorderStyle.THIN)
                .set();
        if (column.type() instanceof FieldType.Date) {
            rows.range(1, index, ROWS, index).style().format("yyyy-mm-dd").set();
        }
        var choices = choices(actor, column.type());
        if (choices.isEmpty()) {
            return;
        }
        for (int i = 0; i < choices.size(); i++) {
            options.value(i, list, choices.get(i));
        }
        restrict(rows.range(1, index, ROWS, index), options.range(0, list, choices.size() - 1, list), column);
    }

    private static void restrict(Range cells, Range list, Column column) {
        cells.validateWithList(list)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(column.name())
                .error("请从下拉列表中选择。")
                .showErrorMessage(true);
    }

    /** What one may choose from, where exactly one is chosen. */
    private List<String> choices(Actor actor, FieldType type) {
        return switch (type) {
            case FieldType.Choice(var choices) -> List.copyOf(choices.values());
            case FieldType.YesNo _ -> List.of("是", "否");
            case FieldType.Place(var level, var several) when !several && level == Level.VILLAGE -> villages(actor);
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.Choices _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Person _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
                    FieldType.Matter _,
                    FieldType.Table _ -> List.of();
        };
    }

    private List<String> villages(Actor actor) {
        return places.under(actor.place(), Level.VILLAGE).stream()
                .map(Place::name)
                .toList();
    }

    private void help(Procedure procedure, List<Column> columns, Worksheet help) {
        help.value(0, 0, "“" + procedure.name() + "”台账填写说明：每行一条，表名和表头不要改；表头黄色的必填。填好后在“导入台账”里上传，同一行再次上传不会重复。");
        if (!procedure.isLedger()) {
            help.value(
                    1,
                    0,
                    "还在办理的填“" + procedure.name() + "”表；已经办结的旧事项填“" + procedure.name() + WHOLE
                            + "”表，一行写全：第一步各列、“办结方式”和“办结日期”，以及办过的各步（每步至少写日期，没有办的一步留空）。同一天办的几步，按列从左到右算先后；"
                            + "一步办过几次的，自己加列，写作“步骤第2次·日期”。原来的编号填“原编号”。");
        }
        String[] heads = {"栏目", "要求", "怎么填", "提示"};
        for (int i = 0; i < heads.length; i++) {
            help.value(2, i, heads[i]);
            help.style(2, i).bold().fillColor(MAY).borderStyle(BorderStyle.THIN).set();
        }
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            help.value(3 + i, 0, column.name());
            help.value(3 + i, 1, need(column.need()));
            help.value(3 + i, 2, manner(column.type()));
            help.value(3 + i, 3, column.hint());
            help.range(3 + i, 0, 3 + i, 3)
                    .style()
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        help.width(0, 24);
        help.width(1, 12);
        help.width(2, 60);
        help.width(3, 40);
    }

    private static String need(Need need) {
        return switch (need) {
            case Need.Always _ -> "必填";
            case Need.Never _ -> "选填";
            case Need.If _ -> "有条件必填";
        };
    }

    private static String manner(FieldType type) {
        return switch (type) {
            case FieldType.Text(var max, var _, var _) -> "文字，不超过" + max + "个字";
            case FieldType.Number number ->
                (number.whole() ? "整数" : "数字") + (number.unit() == null ? "" : "，单位" + number.unit()) + "，不要带“余”“多”";
            case FieldType.Money _ -> "金额，单位元，最多两位小数";
            case FieldType.Date _ -> "日期，例如2026-11-20";
            case FieldType.Moment _ -> "日期和时间，例如2026-11-20 14:30";
            case FieldType.YesNo _ -> "是或者否";
            case FieldType.Choice(var choices) -> "选一项：" + String.join("、", choices.values());
            case FieldType.Choices(var choices) -> "可填几项，用顿号分开：" + String.join("、", choices.values());
            case FieldType.Place(var _, var several) -> several ? "村（社区）名称，几个用顿号分开" : "村（社区）名称";
            case FieldType.Unit _ -> "本地单位的名称";
            case FieldType.Person person -> person.several() ? "本单位人员姓名，几个用顿号分开" : "本单位人员姓名";
            case FieldType.Parties _ -> "姓名或者单位名称，几个用顿号分开；证件号码等请在系统里补填";
            case FieldType.Laws _ -> "法律全称，例如《中华人民共和国民法典》，几部用顿号分开";
            case FieldType.DocumentNumber _ -> "文号，例如石政规〔2026〕7号";
            case FieldType.Matter matter ->
                (matter.several() ? "填写已有事项的编号，几件用顿号分开" : "填写已有事项的编号") + "；没有登记过的旧事项可以写名称，作为未核对的记录";
            case FieldType.Table _ -> "";
        };
    }
}
