package org.mingfa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.document.Inline.Figure;
import org.mingfa.document.Inline.Text;
import org.mingfa.document.Inline.Within;
import org.mingfa.document.Table.Align;

class OfficialDocumentTest {

    private static final List<TableColumn> ONE_COLUMN = List.of(new TableColumn("名称", 1, Align.LEFT));

    @Test
    void refusesATableWithoutRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("行政处罚清单", ONE_COLUMN, List.of(), null))
                .withMessage("表格“行政处罚清单”没有一行记录，空表不能印发：请在正文里写明没有，或者去掉这张表。");
    }

    @Test
    void refusesARowWithTooManyCellsAndSaysWhich() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(null, ONE_COLUMN, List.of(TableRow.of("甲"), TableRow.of("乙", "丙")), null))
                .withMessage("表格共 1 列，第 2 行却有 2 格。");
    }

    @Test
    void refusesAFigureWhoseRecordsAreNowhereInTheDocument() {
        var report = OfficialDocument.titled("报告").paragraph(new Figure("12", new Within("cases")));
        assertThatIllegalArgumentException()
                .isThrownBy(report::build)
                .withMessageContaining("数字“12”所指的清单“cases”不在本文的任何表格里");
    }

    @Test
    void refusesTwoRowsOfTheSameAnchorEvenInDifferentAttachments() {
        var table = new Table(null, ONE_COLUMN, List.of(TableRow.anchored("cases", "甲")), null);
        var report = OfficialDocument.titled("报告")
                .paragraph("正文。")
                .attach(Attachment.of("清单一", table))
                .attach(Attachment.of("清单二", table));
        assertThatIllegalArgumentException().isThrownBy(report::build).withMessageContaining("“cases”用了两次");
    }

    @Test
    void refusesAnEmptyBodyAndASignedDocumentWithoutNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfficialDocument.titled("报告").build())
                .withMessageContaining("没有正文");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfficialDocument.titled("报告")
                        .paragraph("正文。")
                        .signer("周明远")
                        .build())
                .withMessageContaining("上行文应当编发文字号");
    }

    @Test
    void takesOffWhatItPrintsItself() {
        var document = OfficialDocument.titled("通知")
                .addressee("各村：")
                .paragraph("正文。")
                .annotation("（此件公开发布）")
                .imprint(new Imprint("县司法局。", "镇党政办公室", LocalDate.of(2027, 1, 5)))
                .build();
        assertThat(document.addressee()).isEqualTo("各村");
        assertThat(document.annotation()).isEqualTo("此件公开发布");
        assertThat(document.imprint()).isNotNull().extracting(Imprint::copies).isEqualTo("县司法局");
    }

    @Test
    void givesASingleAttachmentNoSerial() {
        var one = OfficialDocument.titled("通知").paragraph("正文。").attach(Attachment.of("清单", Paragraph.of("无。")));
        assertThat(one.build().serial(0)).isEmpty();
        var two = one.attach(Attachment.of("名单", Paragraph.of("无。"))).build();
        assertThat(two.serial(0)).isEqualTo("1");
        assertThat(two.serial(1)).isEqualTo("2");
    }

    @Test
    void removesCharactersNoDocumentCanHold() {
        assertThat(new Text("甲\u0000乙\u000B丙\n丁\t戊\uD800己").shown()).isEqualTo("甲乙丙 丁 戊\uFFFD己");
        assertThat(new Text("𠮷").shown()).isEqualTo("𠮷");
    }

    @Test
    void centresTheSealedSignatureOnADateFourCharactersFromTheRight() {
        // 2027年2月20日 is 3 characters and 7 half ones, 6.5 wide: its centre is 4 + 3.25 from the right.
        var lines = Signature.sealed("云溪县石桥镇人民政府", LocalDate.of(2027, 2, 20)).lines();
        assertThat(lines).extracting(Signature.Line::text).containsExactly("云溪县石桥镇人民政府", "2027年2月20日");
        assertThat(lines.get(1).rightIndent()).isEqualTo(4);
        assertThat(lines.get(0).rightIndent()).isEqualTo(2.25, offset(1e-9));
    }

    @Test
    void neverPushesAWideSealedSignatureOverTheRightEdge() {
        var lines = Signature.sealed("云溪县石桥镇综合行政执法队和市场监督管理所", LocalDate.of(2027, 2, 20))
                .lines();
        assertThat(lines).allSatisfy(line -> assertThat(line.rightIndent()).isNotNegative());
    }

    @Test
    void beginsTheUnsealedDateTwoCharactersAfterTheSignature() {
        var day = LocalDate.of(2027, 2, 20);
        var lines = new Signature(List.of("云溪县石桥镇人民政府"), day, Signature.Form.UNSEALED).lines();
        assertThat(lines.get(0).rightIndent()).isEqualTo(2);
        // 2 + 10 - 2 - 6.5
        assertThat(lines.get(1).rightIndent()).isEqualTo(3.5, offset(1e-9));
    }

    @Test
    void keepsAnUnsealedDateLongerThanTheSignatureTwoCharactersFromTheRight() {
        var lines = new Signature(List.of("镇司法所"), LocalDate.of(2027, 2, 20), Signature.Form.UNSEALED).lines();
        assertThat(lines.get(1).rightIndent()).isEqualTo(2);
        // the signature still begins two characters before the date: 2 + 6.5 + 2 - 4
        assertThat(lines.get(0).rightIndent()).isEqualTo(6.5, offset(1e-9));
    }

    @Test
    void breaksALongTitleWhereItReadsBest() {
        assertThat(Title.of("石桥镇2026年法治讲座安排").lines()).hasSize(1);
        assertThat(Title.of("云溪县石桥镇人民政府2026年度法治政府建设情况报告").lines()).containsExactly("云溪县石桥镇人民政府", "2026年度法治政府建设情况报告");
        assertThat(Title.of("石桥镇人民政府关于印发《石桥镇行政规范性文件管理办法》的通知").lines())
                .containsExactly("石桥镇人民政府关于印发", "《石桥镇行政规范性文件管理办法》的通知");
    }

    @Test
    void breaksEveryTitleIntoLinesThatFitAndLoseNothing() {
        for (int length = 1; length <= 120; length++) {
            String text = "关于进一步规范农村宅基地审批管理工作、保障合法权益的通知".repeat(5).substring(0, length);
            Title title = Title.of(text);
            assertThat(title.text()).isEqualTo(text);
            assertThat(title.lines())
                    .allSatisfy(line -> assertThat(CleanText.width(line)).isLessThanOrEqualTo(20));
        }
    }
}
