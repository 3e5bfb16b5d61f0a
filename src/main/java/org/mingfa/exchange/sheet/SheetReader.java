package org.mingfa.exchange.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.Row;

/** Reads one sheet, from its titles to its last row. */
final class SheetReader {

    private static final int HEADER_WITHIN = 30;
    private static final int FIRST_COLUMNS = 3;
    private static final Pattern TOTAL = Pattern.compile("(本[页月季年]|全[年镇乡县])?(合计|总计|小计|累计|共计)[:：]?");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("\\p{Nd}\\s*[年月]");

    private final String sheet;
    private final Headings known;
    private final CellReader cells;
    private final Merges merges;
    private final Consumer<? super SheetEvent> events;
    private final Map<CellRange, CellReader.Answer> shared = new HashMap<>();

    private SheetHead head;
    private List<SheetHead.Column> columns = List.of();
    private int hidden;

    SheetReader(String sheet, Headings known, CellReader cells, Merges merges, Consumer<? super SheetEvent> events) {
        this.sheet = sheet;
        this.known = known;
        this.cells = cells;
        this.merges = merges;
        this.events = events;
        this.head = new SheetHead(sheet, 0, "", null, List.of());
    }

    /** Whether it has a header; if so, everything in it was handed on. */
    boolean read(Iterator<Row> rows) {
        List<Row> top = new ArrayList<>();
        while (top.size() < HEADER_WITHIN && rows.hasNext()) {
            top.add(rows.next());
        }
        Optional<HeadSearch.Found> found = new HeadSearch(sheet, known, cells, merges).in(top);
        if (found.isEmpty()) {
            withoutHeader(top);
            return false;
        }
        begin(found.get().head());
        top.subList(found.get().rows(), top.size()).forEach(this::row);
        rows.forEachRemaining(this::row);
        if (hidden > 0) {
            remark(0, "有 " + hidden + " 行被隐藏或者筛选掉了，也已读入。如果不需要，请删除这些行后重新导入。");
        }
        return true;
    }

    private void withoutHeader(List<Row> top) {
        boolean filled = top.stream()
                .flatMap(Row::stream)
                .anyMatch(cell -> cell != null && !cells.text(cell).isEmpty());
        if (filled && !sheet.equals(Sheets.HELP)) {
            remark(0, "工作表“" + sheet + "”的前 " + HEADER_WITHIN + " 行里没有找到表头，没有读入。表头应有这样的栏目：" + known.some() + "……");
        }
    }

    private void begin(SheetHead found) {
        head = found;
        columns = found.read();
        events.accept(found);
        for (SheetHead.Column column : found.columns()) {
            if (column.known() == null && !Headings.isCounting(column.heading())) {
                remark(found.row(), unread(column));
            }
        }
    }

    private String unread(SheetHead.Column column) {
        String where = "表头“" + column.heading().replaceAll("\\s+", "") + "”（" + column.address() + "）";
        if (known.match(column.heading()).isPresent()) {
            return where + "重复了，只读入前面的一列。请删去或改名后重新导入。";
        }
        String suggestion = column.suggestion();
        return suggestion == null ? where + "不认识，这一列没有读入。" : where + "不认识，是不是“" + suggestion + "”？这一列没有读入，请改正后重新导入。";
    }

    private void row(Row row) {
        List<CellRange> merged = merges.on(row.getRowNum() - 1);
        share(row, merged);
        Optional<String> left = leftOut(row, merged);
        if (left.isPresent()) {
            remark(row.getRowNum(), left.get());
            return;
        }
        List<SheetRow.Cell> read = new ArrayList<>(columns.size());
        List<String> mistakes = new ArrayList<>();
        boolean filled = read(row, merged, read, mistakes);
        merged.forEach(range -> check(range, mistakes));
        if (filled || !mistakes.isEmpty()) {
            hidden += row.isHidden() ? 1 : 0;
            events.accept(new SheetRow(sheet, row.getRowNum(), read, mistakes));
        }
    }

    /** Keeps what stands in cells that are merged downwards, as long as there are rows beside them. */
    private void share(Row row, List<CellRange> merged) {
        shared.keySet().retainAll(merged);
        for (CellRange range : merged) {
            if (range.isVertical() && range.top() == row.getRowNum() - 1) {
                shared.put(range, cells.read(row.getOptionalCell(range.left()).orElse(null)));
            }
        }
    }

    private Optional<CellReader.Answer> shared(List<CellRange> merged, int column) {
        return merged.stream()
                .filter(range -> range.covers(column) && shared.containsKey(range))
                .findFirst()
                .map(shared::get);
    }

    private boolean read(Row row, List<CellRange> merged, List<SheetRow.Cell> read, List<String> mistakes) {
        boolean filled = false;
        for (SheetHead.Column column : columns) {
            CellReader.Answer own =
                    cells.read(row.getOptionalCell(column.index()).orElse(null));
            CellReader.Answer answer = shared(merged, column.index()).orElse(own);
            String mistake = answer.mistake();
            if (mistake != null) {
                mistakes.add(mistake);
            }
            filled |= own.value() != null;
            read.add(new SheetRow.Cell(address(row, column), Objects.requireNonNull(column.known()), answer.value()));
        }
        return filled;
    }

    private static String address(Row row, SheetHead.Column column) {
        return new CellAddress(row.getRowNum() - 1, column.index()).toString();
    }

    /** Words and days merged downwards hold for every row beside them; of a figure nobody can say whose it is. */
    private void check(CellRange range, List<String> mistakes) {
        long covered =
                columns.stream().filter(column -> range.covers(column.index())).count();
        if (covered > 1) {
            mistakes.add("单元格 " + range + " 左右合并，分不清属于哪一列。请取消合并、分列填写后重新导入。");
        } else if (covered == 1 && isFigure(range)) {
            mistakes.add("单元格 " + range + " 上下合并，分不清各行的数字是多少。请取消合并、逐行填写后重新导入。");
        }
    }

    private boolean isFigure(CellRange range) {
        CellReader.Answer answer = shared.get(range);
        return answer != null
                && (answer.value() instanceof BigDecimal
                        || (answer.value() instanceof String text
                                && DIGIT.matcher(text).find()
                                && !DAY_OR_YEAR.matcher(text).find()));
    }

    /** Why the row is no entry of the ledger, if so. */
    private Optional<String> leftOut(Row row, List<CellRange> merged) {
        for (int index = 0; index < Math.min(FIRST_COLUMNS, row.getCellCount()); index++) {
            String text = cells.text(row.getOptionalCell(index).orElse(null));
            if (TOTAL.matcher(Headings.plain(text)).matches()) {
                return Optional.of("第 " + row.getRowNum() + " 行是“" + Headings.plain(text) + "”，没有读入；合计由系统计算。");
            }
        }
        return merged.stream()
                .filter(range -> !range.isVertical()
                        && 2 * range.width() > head.columns().size())
                .filter(range -> isAllOf(row, range))
                .findFirst()
                .map(range -> "第 " + row.getRowNum() + " 行是整行合并的说明文字，没有读入：“"
                        + cells.text(row.getOptionalCell(range.left()).orElse(null)) + "”。");
    }

    private boolean isAllOf(Row row, CellRange range) {
        return row.stream()
                .filter(cell -> cell != null && !cells.text(cell).isEmpty())
                .allMatch(cell -> range.covers(cell.getColumnIndex()));
    }

    private void remark(int row, String message) {
        events.accept(new SheetRemark(sheet, row, message));
    }
}
