package org.mingfa.desk.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mingfa.desk.look.Action;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.evidence.Safe;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An official document as a file to save, or as a page to read. */
public final class DocumentFile {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** The page is a document of its own: it runs nothing and fetches nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private DocumentFile() {}

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> of(OfficialDocument document, DocumentFormat format, String name)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            format.write(document, bytes);
        } catch (NoChineseFont none) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(PLAIN)
                    .body(none.says().getBytes(StandardCharsets.UTF_8));
        }
        return of(bytes.toByteArray(), format, name);
    }

    /** The same for a document that names people, of which the browser keeps no copy. */
    public static ResponseEntity<byte[]> ofPerson(OfficialDocument document, DocumentFormat format, String name)
            throws IOException {
        var file = of(document, format, name);
        return ResponseEntity.status(file.getStatusCode())
                .headers(file.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(file.getBody());
    }

    /** A document already written. */
    public static ResponseEntity<byte[]> of(byte[] content, DocumentFormat format, String name) {
        var file = name + format.ending();
        var disposition = format == DocumentFormat.HTML
                ? ContentDisposition.inline()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString()
                : Safe.download(format.mediaType(), file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("Content-Security-Policy", POLICY)
                .body(content);
    }

    /**
     * A button for each format.
     *
     * @param address of the file with an ending, which begins with its dot
     */
    public static List<Action> downloads(UnaryOperator<String> address) {
        return Arrays.stream(DocumentFormat.values())
                .map(format -> {
                    var href = address.apply(format.ending());
                    return format == DocumentFormat.HTML
                            ? Action.plain("查看网页版", href)
                            : Action.plain("下载 " + format.shown(), href);
                })
                .toList();
    }
}
