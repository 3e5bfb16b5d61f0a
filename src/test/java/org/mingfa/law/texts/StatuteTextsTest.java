package org.mingfa.law.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.law.Basis;
import org.mingfa.law.Force;
import org.mingfa.law.Statutes;

/** Texts a county keeps in a folder of its own. The sentences here are made up. */
class StatuteTextsTest {

    private static final Statutes STATUTES = Statutes.load(Path.of("law"));
    private static final String TEXT = """
            来源：县司法局2026年11月从公开网站下载
            第一章　总则
            第一条　第一条的示例文字。
            第二款的示例文字。
            第二章　其他
            第五十一条　示例文字甲。
            第五十二条　示例文字乙。
            """;

    @TempDir
    Path folder;

    private static Basis basis(String law, String article) {
        return new Basis(law, article, null, Force.BINDING);
    }

    private StatuteTexts texts() {
        return StatuteTexts.read(folder, STATUTES);
    }

    @Test
    void without_a_folder_there_are_none() {
        var none = StatuteTexts.read(folder.resolve("gone"), STATUTES);
        assertThat(none.quote(List.of(basis("《中华人民共和国行政处罚法》", "第五十一条")))).isEmpty();
        assertThat(none.strange()).isEmpty();
    }

    @Test
    void the_articles_cited_are_quoted_with_where_they_come_from() throws IOException {
        Files.writeString(folder.resolve("中华人民共和国行政处罚法.txt"), TEXT);
        assertThat(texts().quote(List.of(basis("《中华人民共和国行政处罚法》（2021年修订）", "第一条、第五十二条第一款"))))
                .extracting(Quoted::article, Quoted::text)
                .containsExactly(tuple("第一条", "第一条的示例文字。\n第二款的示例文字。"), tuple("第五十二条", "示例文字乙。"));
        assertThat(texts().quote(List.of(basis("《中华人民共和国行政处罚法》", "第一条"))))
                .singleElement()
                .satisfies(quoted -> assertThat(quoted.source())
                        .startsWith("县司法局2026年11月从公开网站下载；文件“中华人民共和国行政处罚法.txt”，摘要")
                        .matches(".*[0-9a-f]{12}"));
    }

    @Test
    void another_version_is_never_quoted_in_place_of_the_one_cited() throws IOException {
        Files.writeString(folder.resolve("中华人民共和国行政处罚法（2017年修正）.txt"), TEXT);
        assertThat(texts().quote(List.of(basis("《中华人民共和国行政处罚法》（2021年修订）", "第一条"))))
                .isEmpty();
        assertThat(texts().quote(List.of(basis("《中华人民共和国行政处罚法》（2017年修正）", "第一条"))))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_used_is_told_and_stops_nothing() throws IOException {
        Files.writeString(folder.resolve("中华人民共和国行政处罚法.txt"), TEXT);
        Files.writeString(folder.resolve("没有的法.txt"), TEXT);
        Files.writeString(folder.resolve("中华人民共和国行政强制法.docx"), TEXT);
        Files.writeString(folder.resolve("中华人民共和国行政许可法.txt"), TEXT, Charset.forName("GBK"));
        assertThat(texts().strange())
                .containsExactlyInAnyOrder(
                        "没有的法.txt：名称不是收录的法律，或者没有这一版",
                        "中华人民共和国行政强制法.docx：名称不是收录的法律，或者没有这一版",
                        "中华人民共和国行政许可法.txt：不是UTF-8编码的文本");
        assertThat(texts().quote(List.of(basis("《中华人民共和国行政处罚法》", "第五十一条")))).hasSize(1);
    }
}
