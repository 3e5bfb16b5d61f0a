package org.mingfa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.mingfa.exchange.Import;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;

/** A township's ledger of publicity activities from a workbook: read, judged row by row, recorded, answered in a copy. */
public class Workbooks {

    private static final Path DATA = Path.of("target", "bench-workbooks");
    private static final String[] HEADINGS = {
        "日期", "主题", "组织单位", "方式（计量单位）", "范围", "数量", "地点", "对象", "节点", "由谁开展", "人数来源", "法律名称和内容已核对"
    };

    /** @param arguments rows of a workbook, and how many workbooks one after the other */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        BenchData.forget(DATA);
        try (var context = OneTownship.run(DATA)) {
            var staff = context.getBean(Staff.class);
            var clerk = OneTownship.settle(context.getBean(Places.class), staff);
            var imports = new Import(context.getBean(Matters.class), staff, context.getBean(LawLibrary.class));
            for (int round = 1; round <= rounds; round++) {
                var workbook = workbook(rows, round);
                var cpu = CpuTime.now();
                long start = System.nanoTime();
                try (var copy = Files.newOutputStream(DATA.resolve("copy.xlsx"))) {
                    var result = imports.run(clerk, workbook, _ -> {}, copy);
                    double seconds = (System.nanoTime() - start) / 1e9;
                    var used = CpuTime.now().minus(cpu);
                    System.out.printf(
                            "round %d   %6.0f rows/s   CPU a row: program %4.0f us, server %4.0f us   %s%n",
                            round, rows / seconds, used.program() / rows, used.server() / rows, result.inWords());
                }
                start = System.nanoTime();
                var again = imports.run(clerk, workbook, _ -> {}, null);
                System.out.printf(
                        "again     %6.0f rows/s   %s   heap in use %d MB%n",
                        rows / ((System.nanoTime() - start) / 1e9), again.inWords(), used());
            }
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static Path workbook(int rows, int round) throws IOException {
        var file = DATA.resolve("台账.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "bench", "1.0")) {
            var sheet = workbook.newWorksheet("普法活动");
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(0, column, HEADINGS[column]);
            }
            for (int row = 1; row <= rows; row++) {
                var day = LocalDate.of(2025, 1, 1).plusDays(row % 365);
                String[] cells = {
                    day.toString(),
                    "第" + round + "轮第" + row + "次宣传民法典",
                    "普法办公室",
                    "宣传单（份）",
                    "全乡镇（不分到村）",
                    String.valueOf(row % 40 + 1),
                    "集市",
                    "村民",
                    "日常",
                    "站办所",
                    "不计人数",
                    "是"
                };
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }
}
