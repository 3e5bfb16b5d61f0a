package org.mingfa.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The older files of Word and WPS, and docx files under a password, are no packages of parts ([MS-CFB]). */
final class CompoundFile {

    private CompoundFile() {}

    static String advice(Path file) {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            if (parts.getRoot().hasEntry("EncryptedPackage")) {
                return "文件设有打开密码，无法读取。请用 Word 或 WPS 打开，去掉密码后另存为 docx，再检查。";
            }
        } catch (IOException | RuntimeException damaged) {
            return "文件已损坏，无法读取。请用原来的程序打开并另存为 docx，再检查。";
        }
        return "这是旧版 Word 或 WPS 的文件（.doc、.wps），请用 Word 或 WPS 打开，另存为 docx，再检查。";
    }
}
