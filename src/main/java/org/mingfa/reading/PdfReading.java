package org.mingfa.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, line by printed line. */
final class PdfReading {

    private static final int MOST_PAGES = 300;
    private static final double LEAST_TEXT_PER_PAGE = 20;

    private PdfReading() {}

    static Manuscript of(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableReport("这份 PDF 有" + pdf.getNumberOfPages() + "页，不像一份年度报告。请确认选对了文件，或者只导出报告正文，再检查。");
            }
            var printed = printed(pdf);
            int characters =
                    printed.stream().mapToInt(line -> line.text().length()).sum();
            if (characters < LEAST_TEXT_PER_PAGE * pdf.getNumberOfPages()) {
                throw new UnreadableReport("这份 PDF 里没有文字，多半是扫描件或者照片。请用原来的电子稿导出 PDF 或 docx；只有纸质件的，请先做文字识别并校对，再检查。");
            }
            return new Manuscript(Manuscript.Form.PDF, new PrintedParagraphs(Margins.removed(printed)).lines());
        } catch (InvalidPasswordException e) {
            throw new UnreadableReport("这份 PDF 设有密码，无法读取。请用原来的程序去掉密码、另存一份，再检查。");
        } catch (IOException e) {
            throw new UnreadableReport("这份 PDF 已损坏，无法读取。请用原来的程序重新导出，再检查。");
        }
    }

    private static List<PrintedLine> printed(PDDocument pdf) throws IOException {
        var lines = new ArrayList<PrintedLine>();
        new PDFTextStripper() {
            private final List<TextPosition> glyphs = new ArrayList<>();

            @Override
            protected void processTextPosition(TextPosition glyph) {
                glyphs.add(glyph);
            }

            @Override
            protected void writePage() {
                lines.addAll(PrintedLine.of(glyphs, getCurrentPageNo()));
                glyphs.clear();
            }
        }.getText(pdf);
        return lines;
    }
}
