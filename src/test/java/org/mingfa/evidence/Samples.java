package org.mingfa.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The beginnings of files, as their programs write them. */
final class Samples {

    private Samples() {}

    static byte[] pdf(String about) {
        return ("%PDF-1.7\n" + about + "\n%%EOF").getBytes(UTF_8);
    }

    static byte[] png() {
        return latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    }

    static byte[] latin(String bytes) {
        return bytes.getBytes(ISO_8859_1);
    }

    static byte[] html() {
        return "<!DOCTYPE html><html><body onload=alert(1)>会议照片</body></html>".getBytes(UTF_8);
    }

    static byte[] exe() {
        return latin(
                "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0\u00b8\0This program cannot be run in DOS mode.");
    }

    static byte[] gb18030(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    static byte[] zip(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("会议纪要");
            return written(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("台账");
            return written(workbook::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("台账");
            return written(workbook::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A compound file with one stream of that name. */
    static byte[] compound(String stream) {
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            parts.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            return written(parts::writeFilesystem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }
}
