package org.mingfa.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain text, in UTF-8, UTF-16 or the national encoding. */
final class TxtReading {

    private static final int FEW = 2;
    private static final int LONG = 400;
    private static final Pattern BEFORE_HEADING = Pattern.compile(
            "[\\s\\u3000]{2,}|(?<=[。：；！”）\\s])(?=[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])|(?<=。)(?=20\\d\\d年\\d{1,2}月\\d{1,2}日$)");

    private TxtReading() {}

    static Manuscript of(byte[] bytes) {
        var lines = new ArrayList<ManuscriptLine>();
        for (var line : lines(text(bytes))) {
            boolean blanks = !line.isBlank() && Character.isWhitespace(line.charAt(0));
            lines.add(new ManuscriptLine(lines.size() + 1, line, blanks ? Indent.BLANKS : Indent.NONE, false));
        }
        return new Manuscript(Manuscript.Form.TXT, lines);
    }

    /** The lines; where the whole report stands in one, it is parted before its headings. */
    private static String[] lines(String text) {
        var lines = text.split("\r\n|\r|\n|\f|\u2028|\u2029", -1);
        long filled = Arrays.stream(lines).filter(line -> !line.isBlank()).count();
        return filled > FEW || text.length() < LONG ? lines : BEFORE_HEADING.split(text.strip());
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        for (byte one : bytes) {
            if (one == 0) {
                throw new UnreadableReport("这不是能检查的文件。可以检查的有 txt、docx 和带文字的 PDF：请用原来的程序打开报告，另存为 docx，再检查。");
            }
        }
        var text = strict(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = strict(bytes, Charset.forName("GB18030"));
        }
        if (text == null) {
            throw new UnreadableReport("文件的文字编码无法识别。请用记事本打开，另存为“UTF-8”编码，再检查。");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
