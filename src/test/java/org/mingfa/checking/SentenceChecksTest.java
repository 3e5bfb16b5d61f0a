package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check that looks at sentences: a sentence it must find fault with, and one it must leave alone. */
class SentenceChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D4   | 主要做法：一是开展宣传12次。                          | 主要做法：一是开展宣传12次；二是培训3次。
                    D5   | 一是开展宣传12次。二是培训3次。此外，走访8户。          | 一是开展宣传12次。二是培训3次。三是走访8户。
                    D9   | 发放资料20份and海报3张。                              | 推送短视频5条，使用WiFi、APP和G205国道宣传屏。
                    D10  | 开展活动2场。[bookmark: _GoBack]                       | 开展活动2场［附照片］。
                    D11  | 司法所营造浓法治氛围。                                | 司法所营造浓厚法治氛围。
                    D11  | 深入学习贯彻习平法治思想3次。                          | 深入学习贯彻习近平法治思想3次。
                    D11  | 加强人民调节组织建设。                                | 加强人民调解组织建设。
                    D11  | 推进镇镇工作。                                        | 镇长和镇镇村干部参加。
                    D11  | 公开社会关注度高的判后说明。                          | 公开社会关注度高的案件3件。
                    D11b | 使干部更加深入全面的了解案件办理流程。                | 使干部对案件有更加深入全面的了解。
                    D11b | 干部积极主动的开展入户走访86户。                      | 发挥积极的推进作用，走访86户。
                    D12  | 坚持依法治国、依法执政共同推进。                      | 坚持依法治国、依法执政、依法行政共同推进。
                    D12  | 坚持科学立法、严格执法、全民守法。                    | 坚持严格执法、全民守法。
                    D11  | 推动法治国家、法治政斧、法治社会一体建设。            | 推动法治国家、法治政府、法治社会一体建设。
                    D13  | 6月1日召开了。                                        | 6月1日召开了推进会。
                    D14  | 完善完善案件登记。                                    | 完善案件登记，完善回访登记。
                    D14  | 进一步加强培训进一步提高能力。                        | 进一步加强培训，进一步提高能力。
                    D15  | 开展法律知识培训将学法与业务学习相结合。              | 我镇将学法与业务学习相结合，培训3次。
                    D16  | 走访群众86户,解答问题12个。                           | 走访群众1,286户，解答问题12个。
                    D16  | 开展活动(含网上)3场。                                 | 开展活动（含网上）3场，地址www.shiqiao.gov.cn。
                    D17  | 组织“6.26”国际禁毒日活动1场。                         | 组织“6·26”国际禁毒日活动1场，支出2.26万元。
                    D18  | 打造 “院坝课堂”3处。                                  | 打造“院坝课堂”3处。
                    D21  | 开展法制教育12场。                                    | 落实学法制度，依法制定文件，法制审核3件，《法制日报》报道1次。
                    D22  | 学习行政处罚法、土地看护法等法律3次。                 | 学习行政处罚法、土地管理法等法律3次。
                    D22  | 学习《农村看护法》3次。                               | 学习《信访工作条例》《石桥镇停车管理办法》3次。
                    D22  | 学习《中华人民共和国合同法》1次。                     | 学习《中华人民共和国民法典》1次，探索调解工作法。
                    D23  | 深入贯彻党的十九大精神，培训3次。                     | 党的十八大以来持续培训；贯彻党的十九大和二十大精神，培训3次。
                    D23  | 会同国土局查处2件。                                   | 会同自然资源所（原国土所）查处2件。
                    D24  | 今年以来，排查隐患12处。                              | 2025年以来，排查隐患12处。
                    D37  | 发放宣传册800余册。                                   | 发放宣传册812册，实施多种形式宣传3场。
                    D37  | 定期开展排查，及时化解。                              | 每月定期开展排查，全年12次。
                    D38  | 群众满意率98%。                                       | 回访50人，满意49人，满意率98%。
                    D39  | 实现普法无死角，做到零上访。                          | 20个村应到20个、实到20个。
                    D42  | 发放读本600本（份）。                                 | 发放读本600本。
                    D43  | 镇政府负责人应当出庭应诉。                            | 要求镇政府负责人应当出庭应诉，当事人应当庭质证，出庭1次。
                    D44  | 开展巡回审判3次，依法受理行政复议案件2件。            | 组织干部旁听巡回审判3次，配合复议机关办理行政复议案件2件。
                    D45  | 落实行政执法“三项制度”。落实首问负责等“三项制度”。     | 落实行政执法“三项制度”。落实首问负责、限时办结制度。
                    D46  | 调整普法领导小组和法治政府建设领导小组成员。          | 调整法治政府建设领导小组和防汛领导小组成员。
                    D47  | 做到微事不出村、小事不出镇。                          | 做到小事不出村、大事不出镇。
                    D48  | 部分村民素质低下。                                    | 普法盲区仍在，开展培训提高村民素质2次。
                    D52  | 帮教刑满释放人员3名。                                 | 走访困难群众3户，开展禁毒宣传2场。
                    """)
    void it_finds_the_one_and_leaves_the_other(String check, String wrong, String right) {
        assertThat(Samples.saying(wrong)).as(wrong).extracting(Finding::check).contains(check);
        assertThat(Samples.saying(right)).as(right).extracting(Finding::check).doesNotContain(check);
    }

    @ParameterizedTest
    @CsvSource({"D34, 联系电话13900000000。, 拨打12348法律服务热线26次。", "D35, 村民张大山参加活动。, 村民张某参加活动。", "D35, 联系人：王小明。, 联系司法所3次。"})
    void it_guards_private_persons(String check, String wrong, String right) {
        assertThat(Samples.saying(wrong))
                .filteredOn(one -> one.severity() == Weight.FIX)
                .extracting(Finding::check)
                .contains(check);
        assertThat(Samples.saying(right))
                .filteredOn(one -> one.severity() == Weight.FIX)
                .isEmpty();
    }
}
