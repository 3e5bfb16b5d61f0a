package org.mingfa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What figures a sentence states: number, unit, how exactly, of what, when. */
class FigureReaderTest {

    private static List<StatedFigure> figures(String text) {
        var line = new ManuscriptLine(1, text, Indent.NONE, false);
        var paragraph = new ReadParagraph(
                1, ReadParagraph.Kind.BODY, null, text, List.of(new ReadParagraph.Stretch(0, line, 0)));
        return FigureReader.read(List.of(paragraph));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    制作宣传横幅40多幅                 | 40      |       | MORE     | 幅   | 宣传横幅
                    耗资两万余元                       | 20000   |       | MORE     | 元   | 耗资
                    发放宣传单1500余份                 | 1500    |       | MORE     | 份   | 宣传单
                    设立大型喷绘四块                   | 4       |       | EXACT    | 块   | 大型喷绘
                    投入资金1.2万元                    | 12000   |       | EXACT    | 元   | 投入资金
                    支出3.5万余元                      | 35000   |       | MORE     | 元   | 支出
                    覆盖群众2万余人次                  | 20000   |       | MORE     | 人次 | 覆盖群众
                    对20个行政村进行宣传               | 20      |       | EXACT    | 个   | 行政村
                    对500米法治长廊进行维护            | 500     |       | EXACT    | 米   | 法治长廊
                    每村不低于两幅                     | 2       |       | AT_LEAST | 幅   |
                    举办讲座3至5场                     | 3       | 5     | RANGE    | 场   | 讲座
                    举办讲座3-5场                      | 3       | 5     | RANGE    | 场   | 讲座
                    调解成功率94.1%                    | 94.1    |       | EXACT    | %    | 调解成功率
                    合格率达百分之九十五               | 95      |       | EXACT    | %    | 合格率
                    化解纠纷一百二十六件               | 126     |       | EXACT    | 件   | 纠纷
                    约200人参加                        | 200     |       | ABOUT    | 人   | 参加
                    近千人到场                         | 1000    |       | ABOUT    | 人   | 到场
                    培训30人以上                       | 30      |       | AT_LEAST | 人   |
                    走访1,286户                        | 1286    |       | EXACT    | 户   |
                    召开会议十余次                     | 10      |       | MORE     | 次   | 会议
                    开展活动二十余场                   | 20      |       | MORE     | 场   | 活动
                    参加三千五百人次                   | 3500    |       | EXACT    | 人次 | 参加
                    惠及上百人                         | 100     |       | ABOUT    | 人   | 惠及
                    走访数十户                         | 10      |       | ABOUT    | 户   | 走访
                    入户几十次                         | 10      |       | ABOUT    | 次   | 入户
                    入户两三次                         | 2       |       | ABOUT    | 次   | 入户
                    近百名群众到场                     | 100     |       | ABOUT    | 名   | 群众
                    受教育群众万余人                   | 10000   |       | MORE     | 人   | 群众
                    市场主体突破3.5万户                | 35000   |       | MORE     | 户   | 市场主体
                    办理案件4 326件                    | 4326    |       | EXACT    | 件   | 案件
                    制作展板１２块                     | 12      |       | EXACT    | 块   | 展板
                    审查合同24份                       | 24      |       | EXACT    | 份   | 合同
                    其中3起                            | 3       |       | EXACT    | 起   |
                    召开了一次专题会                   | 1       |       | EXACT    | 次   | 专题会
                    """)
    void it_reads_number_unit_manner_and_what(
            String text, BigDecimal number, BigDecimal upper, Manner manner, String unit, String what) {
        var found = figures(text);
        assertThat(found).as(text).hasSize(1);
        var one = found.getFirst();
        assertThat(one.number()).isEqualByComparingTo(number);
        assertThat(one.manner()).isEqualTo(manner);
        assertThat(one.unit()).isEqualTo(unit);
        if (upper != null) {
            assertThat(one.upper()).isEqualByComparingTo(upper);
        }
        if (what != null) {
            assertThat(one.what()).contains(what);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "增强“四个意识”",
        "落实“三项制度”",
        "全面推行三项制度",
        "第一责任人职责",
        "召开第三次会议",
        "S231省道",
        "2025年12月4日",
        "一岗双责",
        "做到机构、人员、责任三到位",
        "统筹“一规划两纲要”",
        "“四位一体”格局",
        "全镇一盘棋",
        "一批又一批",
        "石政发〔2025〕7号",
        "学习二十届三中全会精神",
        "党的二十大",
        "一部分干部",
        "五大法定程序",
        "两个方面",
        "依据行政处罚法第五十八条第一款第（二）项",
        "12345热线",
        "联系电话0000-8765432",
        "10-12月完成",
        "构建“1+9+N”体系",
        "2025年11月1日起施行"
    })
    void numbers_that_name_things_are_no_figures(String text) {
        assertThat(figures(text)).as(text).isEmpty();
    }

    @Test
    void it_knows_the_time_a_figure_is_said_of_and_whether_it_is_of_each_village() {
        var found = figures("2024年上半年培训3次，制作横幅43幅，每村不少于2幅。");
        assertThat(found.get(0).period()).isEqualTo("2024年上半年");
        assertThat(found.get(1).perVillage()).isFalse();
        assertThat(found.get(2).perVillage()).isTrue();
    }
}
