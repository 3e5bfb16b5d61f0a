package org.mingfa.report.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The paragraphs of a PDF, put together again from its printed lines. */
final class PdfReading {

    private static final int MOST_PAGES = 300;
    private static final double LEAST_TEXT_PER_PAGE = 20;
    private static final String PAGE_NUMBER = "[-—–－\\s]*\\d{1,3}[-—–－\\s]*";

    /** A printed line; lengths are points. */
    private record Printed(String text, double left, double right, double size, int page) {}

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
            return new Manuscript(Manuscript.Form.PDF, paragraphs(printed));
        } catch (InvalidPasswordException e) {
            throw new UnreadableReport("这份 PDF 设有密码，无法读取。请用原来的程序去掉密码、另存一份，再检查。");
        } catch (IOException e) {
            throw new UnreadableReport("这份 PDF 已损坏，无法读取。请用原来的程序重新导出，再检查。");
        }
    }

    private static List<Printed> printed(PDDocument pdf) throws IOException {
        var lines = new ArrayList<Printed>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                if (text.isBlank()) {
                    return;
                }
                var first = positions.getFirst();
                var last = positions.getLast();
                var line = new Printed(
                        text,
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        first.getFontSizeInPt(),
                        getCurrentPageNo());
                boolean same = !lines.isEmpty()
                        && lines.getLast().page() == line.page()
                        && Math.abs(lastBase - first.getYDirAdj()) < 2;
                if (same) {
                    var before = lines.removeLast();
                    line = new Printed(
                            before.text() + gap(before, line) + text,
                            before.left(),
                            line.right(),
                            before.size(),
                            line.page());
                }
                lastBase = first.getYDirAdj();
                lines.add(line);
            }

            private double lastBase;
        };
        stripper.setSortByPosition(true);
        stripper.getText(pdf);
        lines.removeIf(line -> line.text().matches(PAGE_NUMBER));
        return lines;
    }

    private static String gap(Printed before, Printed next) {
        return next.left() - before.right() > before.size() * 0.6 ? " " : "";
    }

    private static List<Manuscript.Line> paragraphs(List<Printed> printed) {
        double left = printed.stream().mapToDouble(Printed::left).min().orElse(0);
        double right = printed.stream().mapToDouble(Printed::right).max().orElse(0);
        var texts = new ArrayList<StringBuilder>();
        Printed before = null;
        for (var line : printed) {
            boolean moved = line.left() > left + line.size() * 0.8;
            boolean ended = before == null || before.right() < right - before.size() * 2.2;
            if (moved || ended) {
                texts.add(new StringBuilder());
            }
            texts.getLast().append(line.text().strip());
            before = line;
        }
        var lines = new ArrayList<Manuscript.Line>();
        for (var text : texts) {
            lines.add(new Manuscript.Line(lines.size() + 1, text.toString(), Manuscript.Indent.UNKNOWN, false));
        }
        return lines;
    }
}
