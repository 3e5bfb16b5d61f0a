package org.mingfa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a report is made of. */
class ReadingTest {

    private static Reading read(String text) {
        return Reading.of(TxtReading.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static final String REPORT = """
            青石县柳林镇人民政府文件

            柳政发〔2026〕3号　　　签发人：周 敏

            青石县柳林镇人民政府
            关于2025年法治政府建设情况的报告

            县委、县人民政府：
            2025年，柳林镇开展了法治政府建设。现报告如下：
            一、主要举措和成效
            （一）开展普法
            举办讲座4场，到场312人；解答法律问题2

            6个，并全部登记。
            二、存在的问题
            一是培训不够。二是人手不足。
            三、2026年工作打算
            3月底前完成培训。

            青石县柳林镇人民政府
            2026年2月10日
            （联系电话：0000-1234567）
            """;

    @Test
    void it_tells_title_addressee_parts_signature_and_date() {
        var reading = read(REPORT);
        assertThat(reading.title()).isEqualTo("青石县柳林镇人民政府关于2025年法治政府建设情况的报告");
        assertThat(reading.first(ReadParagraph.Kind.ADDRESSEE))
                .get()
                .extracting(ReadParagraph::text)
                .isEqualTo("县委、县人民政府：");
        assertThat(reading.first(ReadParagraph.Kind.NUMBER)).isPresent();
        assertThat(reading.parts())
                .extracting(Part::called)
                .containsExactly("开头", "一、主要举措和成效", "二、存在的问题", "三、2026年工作打算");
        assertThat(reading.parts()).extracting(Part::contents).last().isEqualTo(Set.of(PartContent.NEXT));
        assertThat(reading.first(ReadParagraph.Kind.SIGNATURE))
                .get()
                .extracting(ReadParagraph::text)
                .isEqualTo("青石县柳林镇人民政府");
        assertThat(reading.date()).contains(LocalDate.of(2026, 2, 10));
        assertThat(reading.year()).contains(2025);
        assertThat(reading.all(ReadParagraph.Kind.NOTE)).hasSize(1);
    }

    @Test
    void a_paragraph_cut_by_a_page_is_one_and_knows_where_its_halves_stood() {
        var cut = read(REPORT).body().stream()
                .filter(one -> one.stretches().size() > 1)
                .toList();
        assertThat(cut).hasSize(1);
        assertThat(cut.getFirst().text()).isEqualTo("举办讲座4场，到场312人；解答法律问题26个，并全部登记。");
        assertThat(cut.getFirst().stretchAt(0).line().number()).isEqualTo(12);
        assertThat(cut.getFirst().stretchAt(25).line().number()).isEqualTo(14);
    }

    @Test
    void what_is_attached_is_not_the_report() {
        var reading = read(REPORT.replace("\n青石县柳林镇人民政府\n2026", "\n附件：1. 数字来源\n2. 记录清单\n\n青石县柳林镇人民政府\n2026")
                + "\n附件1\n一、数字来源\n横幅 law 43幅\n");
        assertThat(reading.parts()).hasSize(4);
        assertThat(reading.first(ReadParagraph.Kind.SIGNATURE)).isPresent();
        assertThat(reading.all(ReadParagraph.Kind.ATTACHMENT)).hasSize(3);
        assertThat(reading.all(ReadParagraph.Kind.NOTE)).hasSize(3);
    }

    @Test
    void printed_lines_are_put_together_and_not_taken_for_cuts() {
        var text = new StringBuilder("柳林镇2025年法治政府建设年度报告\n\n一、主要举措和成效\n");
        for (int i = 0; i < 12; i++) {
            text.append("全年在二十个村开展法治宣传教育活动并且逐村登记参加的人数\n和发放的资料，一共三百人。\n");
            text.append("镇司法所会同派出所在集市和学校开展现场咨询并且逐人登记\n所问的问题和答复的内容以及后来办理的结果并且按月汇总后\n报送县司法局备查。\n");
        }
        var reading = read(text.toString());
        assertThat(reading.wrapped()).isTrue();
        assertThat(reading.body())
                .anyMatch(one -> one.text().endsWith("报送县司法局备查。") && one.text().startsWith("镇司法所"));
    }

    @Test
    void levels_sentences_and_clauses_have_their_places() {
        var paragraph = read(REPORT).body().stream()
                .filter(one -> one.text().startsWith("一是"))
                .findFirst()
                .orElseThrow();
        assertThat(paragraph.mark()).isNotNull();
        assertThat(paragraph.sentences()).extracting(Extent::text).isEqualTo(List.of("一是培训不够。", "二是人手不足。"));
        assertThat(paragraph.sentences().get(1).from()).isEqualTo(7);
    }

    @Test
    void text_in_the_national_encoding_reads_the_same() {
        var reading = Reading.of(TxtReading.of(REPORT.getBytes(Charset.forName("GB18030"))));
        assertThat(reading.title()).isEqualTo(read(REPORT).title());
    }
}
