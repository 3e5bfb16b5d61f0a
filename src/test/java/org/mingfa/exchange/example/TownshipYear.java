package org.mingfa.exchange.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingfa.law.LawLibrary;

/**
 * The ledgers of 石桥镇 for 2023 as an office keeps them. They are made up so that they add up to what a township's yearly
 * report says; every row says so (重建).
 */
public final class TownshipYear {

    public static final Path FILE = Path.of("examples", "township-2023.xlsx");

    private static final String NOTE = "本台账按年度报告所述数量重建，不是当年的原始记录；地名、人名均为虚构。";

    private TownshipYear() {}

    /** Writes the workbook anew. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, workbook(sheets()));
    }

    /** The same ledgers as if they had been kept in another year, which must have no fewer days in February. */
    public static byte[] of(int year) throws IOException {
        return workbook(sheets().stream().map(sheet -> sheet.in(year)).toList());
    }

    static List<Sheet> sheets() {
        var days = new WorkingDays(LawLibrary.load(Path.of("law")).calendar());
        return List.of(Activities.sheet(days), Studies.sheet(days));
    }

    static byte[] workbook(List<Sheet> sheets) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "mingfa", "1.0")) {
            for (var sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Sheet sheet, Worksheet page) {
        var headings = List.copyOf(sheet.headings());
        page.value(0, 0, sheet.title());
        page.range(0, 0, 0, headings.size() + 1).merge();
        page.style(0, 0).bold().fontSize(16).horizontalAlignment("center").set();
        page.value(1, 0, NOTE);
        page.range(1, 0, 1, headings.size() + 1).merge();
        page.value(2, 0, "序号");
        for (int column = 0; column < headings.size(); column++) {
            page.value(2, column + 1, headings.get(column));
        }
        page.value(2, headings.size() + 1, "备注");
        page.range(2, 0, 2, headings.size() + 1)
                .style()
                .bold()
                .fillColor("DDE6EE")
                .set();
        page.freezePane(2, 3);
        for (int row = 0; row < sheet.rows().size(); row++) {
            page.value(row + 3, 0, row + 1);
            for (int column = 0; column < headings.size(); column++) {
                cell(page, row + 3, column + 1, sheet.rows().get(row).getOrDefault(headings.get(column), ""));
            }
            page.value(row + 3, headings.size() + 1, "重建");
        }
    }

    private static void cell(Worksheet page, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> {
                page.value(row, column, day);
                page.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> page.value(row, column, number);
            case String text when text.isEmpty() -> {}
            default -> page.value(row, column, value.toString());
        }
    }
}
