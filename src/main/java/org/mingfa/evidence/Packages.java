package org.mingfa.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Formats that are packages of parts; the parts' names tell which. Nothing is unpacked. */
final class Packages {

    private Packages() {}

    /** Office Open XML (ECMA-376) or OFD (GB/T 33190-2016); any other zip is not taken. */
    static Optional<FileType> zipped(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(FileType.OFD);
            }
            Optional<FileType> office = zip.getEntry("[Content_Types].xml") == null ? Optional.empty() : office(zip);
            if (office.isPresent()
                    && zip.stream().anyMatch(part -> part.getName().endsWith("/vbaProject.bin"))) {
                throw new EvidenceRefused("文件带有宏程序。请用 Word、Excel 或 WPS 另存为不带宏的文件，或者 PDF，再上传。");
            }
            return office;
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> office(ZipFile zip) {
        if (zip.getEntry("word/document.xml") != null) {
            return Optional.of(FileType.DOCX);
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return Optional.of(FileType.XLSX);
        }
        return zip.getEntry("ppt/presentation.xml") != null ? Optional.of(FileType.PPTX) : Optional.empty();
    }

    /** The compound files of older Office programs and of WPS ([MS-CFB]). */
    static Optional<FileType> compound(Path file) {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = parts.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw new EvidenceRefused("文件设有打开密码，以后无人能够查看。请去掉密码、另存一份，再上传。");
            }
            if (root.hasEntry("WordDocument")) {
                return Optional.of(FileType.DOC);
            }
            return root.hasEntry("Workbook") || root.hasEntry("Book") ? Optional.of(FileType.XLS) : Optional.empty();
        } catch (EvidenceRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
