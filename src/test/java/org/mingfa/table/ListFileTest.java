package org.mingfa.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as Excel, WPS and people leave them. */
class ListFileTest {

    private static final List<String> NEEDED = List.of("代码", "名称");
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("表.csv"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path file) {
        return ListFile.read(file, NEEDED, List.of("备注")).each(row -> code(row) + " " + row.need("名称"));
    }

    private static String code(Row row) {
        var code = row.need("代码");
        if (!code.matches("\\d{9}") && row.isSound()) {
            row.refuse("“代码”写的是“" + code + "”，应为9位数字");
        }
        return code;
    }

    private List<String> refusal(String text) throws IOException {
        var file = file(text);
        return catchThrowableOfType(UnsoundRows.class, () -> names(file)).lines().stream()
                .map(line -> line.replace(file.toString(), "表.csv"))
                .toList();
    }

    record Kind(String told, byte[] bytes) {
        @Override
        public String toString() {
            return told;
        }
    }

    private static final String PLAIN = "代码,名称\r\n990101001,石桥镇\r\n990101002,柳河乡\r\n";

    static final List<Kind> KINDS = List.of(
            new Kind("UTF-8", PLAIN.getBytes(StandardCharsets.UTF_8)),
            new Kind("UTF-8 with BOM, as Excel saves it", ("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_8)),
            new Kind("GB18030, as Excel and WPS save CSV", PLAIN.getBytes(GB18030)),
            new Kind("Unicode 文本", ("\uFEFF" + PLAIN.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE)),
            new Kind("UTF-16, the other byte first", ("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_16BE)),
            new Kind("semicolons", PLAIN.replace(',', ';').getBytes(StandardCharsets.UTF_8)),
            new Kind("a hint for Excel", ("sep=;\r\n" + PLAIN.replace(',', ';')).getBytes(StandardCharsets.UTF_8)),
            new Kind("tabs", PLAIN.replace(',', '\t').getBytes(StandardCharsets.UTF_8)),
            new Kind("commas typed by hand", PLAIN.replace(',', '，').getBytes(StandardCharsets.UTF_8)),
            new Kind(
                    "everything quoted",
                    PLAIN.replaceAll("[^,\\r\\n]+", "\"$0\"").getBytes(StandardCharsets.UTF_8)),
            new Kind("old line ends", PLAIN.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8)),
            new Kind("no last line end", PLAIN.strip().getBytes(StandardCharsets.UTF_8)),
            new Kind("empty rows and columns", utf8("代码,名称,,,\n\n990101001,石桥镇,,,\n,,,,\n990101002,柳河乡,,,\n,,,,\n")),
            new Kind("another order, columns besides", utf8("序号,名称,备注,代码\n1,石桥镇,,990101001\n2,柳河乡,新,990101002\n")),
            new Kind(
                    "spaces in headings and cells",
                    utf8("\uFEFF 代 码 ,\u3000名称*\n 990101001 ,石桥镇\u3000\n990101002\t, 柳河乡\n")),
            new Kind("a title above", utf8("云溪县区划,,\n代码,名称,\n990101001,石桥镇,\n990101002,柳河乡,\n")),
            new Kind("codes kept as text", utf8("代码,名称\n'990101001,石桥镇\n=\"990101002\",柳河乡\n")));

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void whatever_program_saved_it_the_rows_are_the_same(Kind kind) throws IOException {
        assertThat(names(file(kind.bytes()))).containsExactly("990101001 石桥镇", "990101002 柳河乡");
    }

    @Test
    void commas_quotes_and_line_breaks_stay_within_their_cell() throws IOException {
        var text = "代码,名称\n990101001,\"综治,司法\"\n990101002,\"“三资”\"\"代管\"\"办\"\n990101003,\"综治\n中心\"\n990101004,丙\n";
        var table = ListFile.read(file(text), NEEDED, List.of());
        assertThat(table.each(row -> row.line() + row.need("名称")))
                .containsExactly("2综治,司法", "3“三资”\"代管\"办", "4综治中心", "6丙");
    }

    @Test
    void columns_that_mean_nothing_are_named() throws IOException {
        var said = new ByteArrayOutputStream();
        var table = ListFile.read(file("序号,代码,名称,备注,原代马,\n1,990101001,甲,,,\n"), NEEDED, List.of("备注", "原代码"));
        table.tellUnused(new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("没有用到的列：序号、原代马。\n");
    }

    /** Extension A, B, G and H; a character that GB18030 writes in four bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"㛃家庄", "𪨶镇", "𮯠村", "𱍐镇", "𠮷村"})
    void rare_characters_survive_in_both_encodings(String name) throws IOException {
        var text = "代码,名称\n990101001," + name + "\n";
        assertThat(names(file(text))).containsExactly("990101001 " + name);
        assertThat(names(file(text.getBytes(GB18030)))).containsExactly("990101001 " + name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9.90101E+11,石桥镇  | “代码”成了科学计数法“9.90101E+11”，原来的数字已经丢失；请在Excel或者WPS里把这一列的单元格格式设为“文本”，重新填写后再另存。
            990101001,石桥?   | “名称”写的是“石桥?”，有的字在另存时丢成了问号；请另存为“CSV UTF-8（逗号分隔）”。
            990101001         | 没有填写“名称”。
            ,石桥镇            | 没有填写“代码”。
            9901,01,石桥镇     | “石桥镇”上面没有标题；如果是内容里有逗号，请在Excel或者WPS里打开改好再另存。
            99010100,石桥镇    | “代码”写的是“99010100”，应为9位数字。
            """)
    void a_wrong_row_is_refused_by_its_line(String row, String mistake) throws IOException {
        assertThat(refusal("代码,名称\n990101009,好\n" + row + "\n"))
                .containsExactly("表.csv 第3行：" + mistake, "共1处不对，一行也没有录入。请改好后重新运行。");
    }

    @Test
    void all_wrong_rows_are_told_at_once() throws IOException {
        assertThat(refusal("代码,名称\n1,甲\n990101001,\n,乙\n")).hasSize(4).last().isEqualTo("共3处不对，一行也没有录入。请改好后重新运行。");
        assertThat(refusal("代码,名称\n" + "1,甲\n".repeat(150))).hasSize(102).contains("……还有50处。");
    }

    @Test
    void what_is_no_such_table_is_refused_as_a_whole() throws IOException {
        assertThat(refusal("编号,名称\n1,甲\n")).first().isEqualTo("表.csv 第1行应为标题行，要有：代码,名称；现在是：编号,名称");
        assertThat(refusal("")).first().asString().contains("现在是：（空）");
        assertThat(refusal("代码,名称,名称\n990101001,甲,乙\n")).first().isEqualTo("表.csv 标题行里“名称”出现了两次，请只留一列。");
        assertThat(refusal("代码,名称\n990101001,甲\n990101002,\"乙\n990101003,丙\n"))
                .first()
                .asString()
                .contains("第3行：引号不成对");
        assertThat(refusal("代码,名称\n\"甲\"乙,丙\n")).first().asString().contains("第2行：引号不成对");
        assertThat(refusal("PK\u0003\u0004……")).first().asString().contains("是工作簿，不是CSV");
        assertThat(refusal("代\0码")).first().asString().contains("文字编码认不出来");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05",
                "2026/1/5",
                "2026.1.5",
                "2026年1月5日",
                "2026年01月05日",
                "20260105",
                "46027",
                "2026/1/5 0:00"
            })
    void a_day_is_read_as_spreadsheets_write_it(String written) throws IOException {
        var table = ListFile.read(file("日期\n" + written + "\n"), List.of("日期"), List.of());
        assertThat(table.each(row -> Stream.ofNullable(row.day("日期")).toList()))
                .containsExactly(List.of(LocalDate.of(2026, 1, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26/1/5", "1/5/2026", "2026年1月", "2026-02-30", "2026", "去年"})
    void a_day_that_leaves_open_which_is_refused(String written) throws IOException {
        var table = ListFile.read(file("日期\n" + written + "\n"), List.of("日期"), List.of());
        assertThat(catchThrowableOfType(UnsoundRows.class, () -> table.each(row -> "" + row.day("日期")))
                        .lines())
                .first()
                .asString()
                .contains("应写成2026-11-20、2026/11/20或者2026年11月20日的样子");
    }
}
