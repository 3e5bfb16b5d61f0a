package org.mingfa.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text is what reads to its end as text, and is neither a page nor a program. */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 1024;
    private static final Pattern MARKUP_OR_SCRIPT =
            Pattern.compile("^\\s*(#!|<\\?|<!doctype|<!--|</?[a-z][a-z0-9:]*[\\s/>]|@echo\\s|mime-version:)");

    private PlainText() {}

    static Optional<FileType> typeOf(Path file) throws IOException {
        if (reads(file, UTF_8)) {
            return Optional.of(FileType.TEXT_UTF8);
        }
        return reads(file, GB18030) ? Optional.of(FileType.TEXT_GB18030) : Optional.empty();
    }

    private static boolean reads(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader text = new InputStreamReader(Files.newInputStream(file), decoder)) {
            char[] buffer = new char[1 << 13];
            boolean first = true;
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                if (hasControls(buffer, read) || (first && isPage(buffer, read))) {
                    return false;
                }
                first = false;
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean isPage(char[] buffer, int length) {
        String head = new String(buffer, 0, Math.min(length, HEAD));
        String start = head.startsWith("\ufeff") ? head.substring(1) : head;
        return MARKUP_OR_SCRIPT.matcher(start.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean hasControls(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            char c = buffer[i];
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return true;
            }
        }
        return false;
    }
}
