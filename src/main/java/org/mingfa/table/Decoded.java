package org.mingfa.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a file, whichever program saved it: UTF-8 with or without BOM, UTF-16 with BOM, or GB18030. */
public final class Decoded {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SAVE_AS = "请在Excel或者WPS里另存为“CSV UTF-8（逗号分隔）”再用。";
    private static final List<String> WORKBOOKS = List.of("PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0");

    private Decoded() {}

    /**
     * The text without a BOM.
     *
     * @param file what the file is called in a mistake
     * @throws UnsoundRows when it is no text, or in an encoding that cannot be told
     */
    public static String of(String file, byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        if (WORKBOOKS.stream().anyMatch(beginning::startsWith)) {
            throw new UnsoundRows(List.of(file + "是工作簿，不是CSV。" + SAVE_AS));
        }
        return charsets(beginning)
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst()
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .orElseThrow(() -> new UnsoundRows(List.of(file + "的文字编码认不出来。" + SAVE_AS)));
    }

    private static Stream<Charset> charsets(String beginning) {
        if (beginning.startsWith("\u00FF\u00FE")) {
            return Stream.of(StandardCharsets.UTF_16LE);
        }
        return beginning.startsWith("\u00FE\u00FF")
                ? Stream.of(StandardCharsets.UTF_16BE)
                : Stream.of(StandardCharsets.UTF_8, GB18030);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
