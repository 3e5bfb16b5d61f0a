package org.mingfa.exchange.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingfa.exchange.sheet.Workbooks.read;
import static org.mingfa.exchange.sheet.Workbooks.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookRefusedTest {

    private static final byte[] GOOD = Workbooks.bytes(book -> row(book.createSheet(), 1, "姓名", "事项"));

    private static void assertRefused(byte[] file, String says) {
        assertThatExceptionOfType(WorkbookRefused.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(says);
    }

    /** The good workbook with one part replaced. */
    private static byte[] with(String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(GOOD));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(part) ? content : parts.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    @Test
    void what_is_no_workbook_is_told_what_it_should_be() throws IOException {
        assertRefused(new byte[0], "文件是空的");
        assertRefused("姓名,事项\n".getBytes(UTF_8), "不是 Excel 工作簿");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
        }
        assertRefused(zip.toByteArray(), "不是 Excel 工作簿");
    }

    @Test
    void an_old_workbook_is_to_be_saved_anew() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet();
            old.write(out);
        }
        assertRefused(out.toByteArray(), "旧版（.xls）");
    }

    @Test
    void an_encrypted_workbook_is_to_be_freed_of_its_password() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            parts.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            parts.writeFilesystem(out);
        }
        assertRefused(out.toByteArray(), "请在 Excel 或 WPS 中去掉密码");
    }

    @Test
    void a_workbook_that_breaks_off_or_is_not_well_formed_is_damaged() throws IOException {
        assertRefused(Arrays.copyOf(GOOD, GOOD.length / 2), "已损坏");
        assertRefused(with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>".getBytes(UTF_8)), "已损坏");
        assertRefused(with("xl/workbook.xml", "nothing".getBytes(UTF_8)), "已损坏");
    }

    @Test
    void a_part_that_unpacks_beyond_all_measure_is_refused() throws IOException {
        assertRefused(with("xl/sharedStrings.xml", new byte[(128 << 20) + 1]), "展开后的内容过大");
    }

    @Test
    void a_cell_millions_of_columns_away_is_refused() throws IOException {
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        assertRefused(with("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8)), "展开后的内容过大");
    }

    @Test
    void a_part_that_refers_to_files_of_the_machine_is_refused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "机密");
        String sheet = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>事项</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        assertRefused(with("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8)), "已损坏");
    }

    @Test
    void a_file_over_fifty_megabytes_is_refused_before_it_is_all_received() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'P';
            }
        };
        assertThatExceptionOfType(WorkbookRefused.class)
                .isThrownBy(() -> Sheets.read(endless, Workbooks.KNOWN, event -> {}))
                .withMessageContaining("超过 50 MB");
    }
}
