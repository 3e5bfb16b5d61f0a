package org.mingfa.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What cannot be read is refused in plain words that say what to do. */
class ReportFileTest {

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("report"), content);
    }

    private void refused(Path file, String... words) {
        assertThatThrownBy(() -> ReportFile.read(file))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void a_file_far_too_large_is_not_even_opened() throws IOException {
        var file = folder.resolve("large.docx");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        refused(file, "200MB", "请确认选对了文件");
    }

    @Test
    void a_scanned_pdf_has_no_text() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
        }
        refused(file(bytes.toByteArray()), "没有文字", "扫描件", "文字识别");
    }

    @Test
    void a_pdf_under_a_password_is_told_so() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(bytes);
        }
        refused(file(bytes.toByteArray()), "PDF 设有密码", "去掉密码");
    }

    @Test
    void a_docx_under_a_password_and_an_old_doc_are_told_apart() throws IOException {
        refused(file(compound("EncryptedPackage")), "设有打开密码", "去掉密码");
        refused(file(compound("WordDocument")), "旧版 Word", "另存为 docx");
    }

    private static byte[] compound(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var parts = new POIFSFileSystem()) {
            parts.createDocument(new ByteArrayInputStream(new byte[] {1}), entry);
            parts.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_is_no_document_is_told_so() throws IOException {
        refused(file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1}), "不是能检查的文件", "另存为 docx");
        refused(file(new byte[0]), "文件是空的");
        refused(file("%PDF-1.7 损坏".getBytes(StandardCharsets.UTF_8)), "PDF", "重新导出");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        refused(file(bytes.toByteArray()), "不是 Word 文档");
    }

    @Test
    void a_web_page_or_rtf_called_doc_is_told_so() throws IOException {
        refused(file("{\\rtf1 法治政府}".getBytes(StandardCharsets.UTF_8)), "RTF", "另存为 docx");
        refused(file("\uFEFF <!DOCTYPE html><p>法治政府</p>".getBytes(StandardCharsets.UTF_8)), "网页", "另存为 docx");
    }

    @Test
    void lines_broken_by_hand_are_lines_and_what_was_struck_out_is_gone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var docx = new XWPFDocument()) {
            docx.createParagraph().createRun().setText("石桥镇2025年法治政府建设年度报告");
            var run = docx.createParagraph().createRun();
            run.setText("一、主要举措和成效");
            run.addBreak();
            run.setText("开展活动3场，到场66人。");
            var changed = docx.createParagraph();
            changed.createRun().setText("解决问题");
            var struck = changed.getCTP().addNewDel().addNewR();
            struck.addNewDelText().setStringValue("9个");
            changed.getCTP().addNewMoveFrom().addNewR().addNewT().setStringValue("搬走的话");
            changed.getCTP().addNewIns().addNewR().addNewT().setStringValue("2个。");
            docx.createTable(1, 2).getRow(0).getCell(0).setText("项目");
            docx.write(bytes);
        }
        var reading = Reading.of(ReportFile.read(file(bytes.toByteArray())));
        assertThat(reading.paragraphs())
                .extracting(ReadParagraph::text)
                .containsExactly("石桥镇2025年法治政府建设年度报告", "一、主要举措和成效", "开展活动3场，到场66人。", "解决问题2个。", "项目");
        assertThat(reading.paragraphs().getLast().kind()).isEqualTo(ReadParagraph.Kind.TABLE);
        assertThat(reading.paragraphs().get(2).stretchAt(0).line().shift()).isEqualTo(-10);
    }

    @Test
    void radicals_that_printing_programs_write_are_the_characters_they_look_like() throws IOException {
        var read = ReportFile.read(file("⼀、⻓期⽴法，⾏政执法⻋".getBytes(StandardCharsets.UTF_8)));
        assertThat(read.lines().getFirst().text()).isEqualTo("一、长期立法，行政执法车");
    }

    @Test
    void numbers_that_word_sets_by_itself_are_read_too() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var docx = new XWPFDocument()) {
            docx.createParagraph().createRun().setText("石桥镇2025年法治政府建设年度报告");
            for (var text : List.of("主要举措和成效", "存在的不足和原因")) {
                var paragraph = docx.createParagraph();
                paragraph.setNumID(numbering(docx));
                paragraph.setNumILvl(BigInteger.ZERO);
                paragraph.createRun().setText(text);
                docx.createParagraph().createRun().setText("开展活动3场，解决问题2个。");
            }
            docx.write(bytes);
        }
        var reading = Reading.of(ReportFile.read(file(bytes.toByteArray())));
        assertThat(reading.parts()).extracting(Part::called).containsExactly("开头", "一、主要举措和成效", "二、存在的不足和原因");
    }

    private static BigInteger numbering(XWPFDocument docx) {
        var numbering = docx.getNumbering() == null ? docx.createNumbering() : docx.getNumbering();
        if (!numbering.getNums().isEmpty()) {
            return numbering.getNums().getFirst().getCTNum().getNumId();
        }
        var model = CTAbstractNum.Factory.newInstance();
        model.setAbstractNumId(BigInteger.ONE);
        var level = model.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        level.addNewLvlText().setVal("%1、");
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(model)));
    }
}
