package org.mingfa.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Tells from the outside what else than a workbook (.xlsx) a file is, to say what to do with it. */
final class Container {

    private static final long LARGEST = 50L << 20;

    /** So many bytes tell one kind of file from another. */
    private static final int HEAD = 8;

    private Container() {}

    static Limited limited(InputStream workbook) {
        return new Limited(workbook, LARGEST, Container::tooLarge);
    }

    /** @throws WorkbookRefused unless the file is a zip of allowed size */
    static void requireWorkbook(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw tooLarge();
        }
        byte[] head = head(file);
        if (head.length > 0 && head.length < HEAD) {
            throw notOne();
        }
        if (head.length == 0) {
            throw new WorkbookRefused("文件是空的（0 字节）。请打开原文件确认内容并保存，再重新导入。");
        }
        if (ReadableWorkbook.isOLE2Header(head)) {
            throw new WorkbookRefused(
                    isEncrypted(file)
                            ? "工作簿设有打开密码。请在 Excel 或 WPS 中去掉密码、另存一份，再重新导入。"
                            : "这是旧版（.xls）工作簿。请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”，再重新导入。");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(head)) {
            throw notOne();
        }
    }

    private static WorkbookRefused notOne() {
        return new WorkbookRefused("这个文件不是 Excel 工作簿。请另存为“Excel 工作簿（.xlsx）”，再重新导入。");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }

    private static boolean isEncrypted(Path file) {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            return parts.getRoot().hasEntry("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static WorkbookRefused tooLarge() {
        return new WorkbookRefused("工作簿超过 " + (LARGEST >> 20) + " MB。请删去图片和用不到的工作表，或者拆成几个文件，再分别导入。");
    }
}
