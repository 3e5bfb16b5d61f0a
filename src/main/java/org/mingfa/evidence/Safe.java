package org.mingfa.evidence;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How a kept file is handed to a browser without it being able to act as a page of ours. */
public final class Safe {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private Safe() {}

    /** Whether a file of that type may be shown in the browser; all others are downloaded only. */
    public static boolean isShown(String mediaType) {
        return FileType.ofMediaType(mediaType).filter(FileType::shown).isPresent();
    }

    /** The {@code Content-Type} to send: the kept type, or bytes without meaning for one that is not taken (any more). */
    public static String contentType(String mediaType) {
        return FileType.ofMediaType(mediaType).map(FileType::mediaType).orElse("application/octet-stream");
    }

    /**
     * The {@code Content-Security-Policy} to send along: no script, no frame, nothing from elsewhere. Send
     * {@code X-Content-Type-Options: nosniff} too, or the type means nothing.
     */
    public static String contentPolicy(String mediaType) {
        String rest =
                "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; object-src 'self'";
        boolean viewerNeedsScripts = mediaType.equals(FileType.PDF.mediaType());
        return viewerNeedsScripts ? rest : rest + "; sandbox";
    }

    /**
     * The {@code Content-Disposition} to send (RFC 6266): shown where that is safe, else downloaded; Chinese names in the
     * extended notation of RFC 8187 (formerly RFC 5987).
     */
    public static String disposition(String mediaType, String name) {
        return disposition(isShown(mediaType) ? "inline" : "attachment", mediaType, name);
    }

    /** The same for a download, whatever the type. */
    public static String download(String mediaType, String name) {
        return disposition("attachment", mediaType, name);
    }

    private static String disposition(String manner, String mediaType, String name) {
        String fallback = FileType.ofMediaType(mediaType)
                .map(type -> "file." + type.extension())
                .orElse("file");
        return manner + "; filename=\"" + fallback + "\"; filename*=UTF-8''" + extended(name);
    }

    private static String extended(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
