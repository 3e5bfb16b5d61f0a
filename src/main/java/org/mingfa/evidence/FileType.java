package org.mingfa.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of file that are taken: what each is called, and whether a browser may show it. */
enum FileType {
    PDF("PDF", "application/pdf", true, List.of("pdf"), List.of("application/x-pdf")),
    JPEG("JPG 图片", "image/jpeg", true, List.of("jpg", "jpeg"), List.of("image/jpg", "image/pjpeg")),
    PNG("PNG 图片", "image/png", true, List.of("png"), List.of("image/x-png")),
    GIF("GIF 图片", "image/gif", true, List.of("gif"), List.of()),
    WEBP("WebP 图片", "image/webp", true, List.of("webp"), List.of()),
    HEIC("HEIC 照片", "image/heic", false, List.of("heic", "heif"), List.of("image/heif")),
    MP4("MP4 视频", "video/mp4", true, List.of("mp4", "m4v", "3gp"), List.of("video/x-m4v", "video/3gpp", "video/mpeg4")),
    MOV("MOV 视频", "video/quicktime", true, List.of("mov"), List.of()),
    M4A("M4A 录音", "audio/mp4", true, List.of("m4a"), List.of("audio/x-m4a", "audio/m4a", "audio/aac")),
    MP3("MP3 录音", "audio/mpeg", true, List.of("mp3"), List.of("audio/mp3", "audio/mpeg3", "audio/x-mpeg")),
    WAV("WAV 录音", "audio/wav", true, List.of("wav"), List.of("audio/x-wav", "audio/wave", "audio/vnd.wave")),
    DOCX(
            "Word 文档",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            false,
            List.of("docx"),
            List.of("application/wps-office.docx")),
    XLSX(
            "Excel 工作簿",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            false,
            List.of("xlsx"),
            List.of("application/wps-office.xlsx")),
    PPTX(
            "PowerPoint 演示文稿",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            false,
            List.of("pptx"),
            List.of("application/wps-office.pptx")),
    DOC("旧版 Word 文档", "application/msword", false, List.of("doc", "wps"), List.of("application/wps-office.doc")),
    XLS("旧版 Excel 工作簿", "application/vnd.ms-excel", false, List.of("xls", "et"), List.of("application/wps-office.xls")),
    OFD("OFD", "application/ofd", false, List.of("ofd"), List.of("application/x-ofd", "application/vnd.ofd")),
    TEXT_UTF8(
            "纯文本",
            "text/plain;charset=UTF-8",
            true,
            List.of("txt", "csv"),
            List.of("text/plain", "text/csv", "application/vnd.ms-excel")),
    TEXT_GB18030(
            "纯文本",
            "text/plain;charset=GB18030",
            true,
            List.of("txt", "csv"),
            List.of("text/plain", "text/csv", "application/vnd.ms-excel"));

    /** For messages: everything that is taken. */
    static final String ACCEPTED = Arrays.stream(values())
            .map(type -> type.extensions.getFirst())
            .distinct()
            .collect(Collectors.joining("、"));

    private final String title;
    private final String mediaType;
    private final boolean shown;
    private final List<String> extensions;
    private final List<String> alsoCalled;

    FileType(String title, String mediaType, boolean shown, List<String> extensions, List<String> alsoCalled) {
        this.title = title;
        this.mediaType = mediaType;
        this.shown = shown;
        this.extensions = extensions;
        this.alsoCalled = alsoCalled;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Whether some type that is taken has that extension. */
    static boolean isTaken(String extension) {
        return Arrays.stream(values()).anyMatch(type -> type.hasExtension(extension));
    }

    String title() {
        return title;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether browsers show it and nothing in it can act on the page's behalf. */
    boolean shown() {
        return shown;
    }

    boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }

    String extension() {
        return extensions.getFirst();
    }

    /**
     * Whether a sender's claim agrees with this type. Browsers name types by the file's extension and by the programs
     * installed, so an {@code application/} type that belongs to nothing here says nothing.
     */
    boolean agreesWith(String claimed) {
        String plain = claimed.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || isCalled(plain)) {
            return true;
        }
        return plain.startsWith("application/") && Arrays.stream(values()).noneMatch(type -> type.isCalled(plain));
    }

    private boolean isCalled(String plain) {
        return mediaType.equals(plain) || alsoCalled.contains(plain);
    }
}
