package org.mingfa.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A file that should hold a report. Its content decides what it is, not its name. */
public final class ReportFile {

    /** Reports are some dozens of pages; anything larger is another thing or full of pictures. */
    public static final long MOST_BYTES = 20L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int LOOKED_AT = 64;
    private static final Pattern OTHER = Pattern.compile(
            "(?:\u00EF\u00BB\u00BF)?\\s*(?:\\{\\\\rtf|<(?:!doctype|html|\\?xml|head|body)|mime-version:)",
            Pattern.CASE_INSENSITIVE);

    private ReportFile() {}

    /**
     * Reads it.
     *
     * @throws UnreadableReport when it is no report that can be read
     */
    public static Manuscript read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new UnreadableReport("文件有" + (size >> 20) + "MB，超过" + (MOST_BYTES >> 20)
                    + "MB，没有读取。报告通常不到1MB：请确认选对了文件；图片多的，请删去图片、只留文字，另存后再检查。");
        }
        if (size == 0) {
            throw new UnreadableReport("文件是空的。请确认选对了文件，或者重新保存后再检查。");
        }
        var head = head(file, ZIP.length);
        if (starts(head, PDF)) {
            return PdfReading.of(file);
        }
        if (starts(head, ZIP)) {
            return DocxReading.of(file);
        }
        if (starts(head, COMPOUND)) {
            throw new UnreadableReport(CompoundFile.advice(file));
        }
        if (OTHER.matcher(new String(head(file, LOOKED_AT), StandardCharsets.ISO_8859_1))
                .lookingAt()) {
            throw new UnreadableReport("这是网页或者 RTF 文件（有的“.doc”其实是这种文件）。请用 Word 或 WPS 打开，另存为 docx，再检查。");
        }
        return TxtReading.of(Files.readAllBytes(file));
    }

    private static byte[] head(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    private static boolean starts(byte[] head, byte[] mark) {
        return Arrays.equals(head, mark);
    }
}
