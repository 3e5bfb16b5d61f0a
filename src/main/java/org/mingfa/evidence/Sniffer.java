package org.mingfa.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Finds the type of a file in its content, by the signatures of the formats' own specifications. */
final class Sniffer {

    private static final int HEAD = 64;
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "hvc1", "M4V ", "MSNV", "dash");
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis");

    private Sniffer() {}

    /**
     * The type, if it is one that is taken.
     *
     * @throws EvidenceRefused when it is nearly one, and there is something better to say than “unknown”
     */
    static Optional<FileType> typeOf(Path file) throws IOException {
        byte[] head = head(file);
        String start = new String(head, ISO_8859_1);
        if (start.startsWith("PK\3\4")) {
            return Packages.zipped(file);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Packages.compound(file);
        }
        Optional<FileType> signed = bySignature(start).or(() -> byBrand(start));
        return signed.isPresent() ? signed : isMp3(head) ? Optional.of(FileType.MP3) : PlainText.typeOf(file);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }

    private static Optional<FileType> bySignature(String start) {
        if (start.startsWith("%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(FileType.JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileType.PNG);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(FileType.GIF);
        }
        return start.startsWith("RIFF") ? byRiffForm(start) : Optional.empty();
    }

    private static Optional<FileType> byRiffForm(String start) {
        return switch (at(start, 8)) {
            case "WEBP" -> Optional.of(FileType.WEBP);
            case "WAVE" -> Optional.of(FileType.WAV);
            default -> Optional.empty();
        };
    }

    /** ISO/IEC 14496-12: the box {@code ftyp} names the major brand at 8 and compatible ones from 16 on. */
    private static Optional<FileType> byBrand(String start) {
        if (!at(start, 4).equals("ftyp")) {
            return Optional.empty();
        }
        String brand = at(start, 8);
        if (brand.equals("qt  ")) {
            return Optional.of(FileType.MOV);
        }
        if (brand.equals("M4A ")) {
            return Optional.of(FileType.M4A);
        }
        if (HEIC_BRANDS.contains(brand) || (brand.equals("mif1") && hasCompatibleHeic(start))) {
            return Optional.of(FileType.HEIC);
        }
        return MP4_BRANDS.contains(brand) || brand.startsWith("3gp") ? Optional.of(FileType.MP4) : Optional.empty();
    }

    private static boolean hasCompatibleHeic(String start) {
        int end = Math.min(start.charAt(3), start.length());
        for (int offset = 16; offset + 4 <= end; offset += 4) {
            if (HEIC_BRANDS.contains(at(start, offset))) {
                return true;
            }
        }
        return false;
    }

    /** ISO/IEC 11172-3: an ID3 tag, or a frame header of layer III with a real bit rate and sampling rate. */
    private static boolean isMp3(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        if (head[0] == 'I' && head[1] == 'D' && head[2] == '3') {
            return true;
        }
        boolean sync = (head[0] & 0xff) == 0xff && (head[1] & 0xe0) == 0xe0;
        boolean layer3 = (head[1] & 0x06) == 0x02 && (head[1] & 0x18) != 0x08;
        int bitRate = head[2] >> 4 & 0x0f;
        boolean rates = bitRate != 0 && bitRate != 0x0f && (head[2] & 0x0c) != 0x0c;
        return sync && layer3 && rates;
    }

    private static String at(String start, int offset) {
        return start.length() < offset + 4 ? "" : start.substring(offset, offset + 4);
    }
}
