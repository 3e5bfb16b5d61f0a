package org.mingfa.checking;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.OfficialDocumentBuilder;
import org.mingfa.document.Signature;
import org.mingfa.document.docx.DocxWriter;
import org.mingfa.document.pdf.PdfWriter;
import org.mingfa.reading.ReadParagraph;
import org.mingfa.reading.Reading;

/** Sets a report in the formats reports come in, with our writers and with those people use. */
final class Printing {

    private static final String PAGE = """
            <html><head><meta charset="utf-8"><style>@page{size:A4;margin:37mm 26mm 35mm 28mm}
            body{font-family:"Noto Serif CJK SC";font-size:16pt;line-height:28pt}
            p{margin:0;text-indent:2em;text-align:justify} h1{font-size:22pt;text-align:center;line-height:36pt}
            .end{text-align:right;text-indent:0}</style></head><body>
            """;

    private final Path folder;

    Printing(Path folder) {
        this.folder = folder;
    }

    static boolean installed(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(one -> Files.isExecutable(Path.of(one, tool)));
    }

    Path ourDocx(Reading reading) throws IOException {
        var file = folder.resolve("ours.docx");
        try (var out = Files.newOutputStream(file)) {
            DocxWriter.write(document(reading), out);
        }
        return file;
    }

    Path ourPdf(Reading reading) throws IOException {
        var file = folder.resolve("ours.pdf");
        try (var out = Files.newOutputStream(file)) {
            PdfWriter.write(document(reading), out);
        }
        return file;
    }

    private static OfficialDocument document(Reading reading) {
        var document = OfficialDocument.titled(reading.title());
        reading.paragraphs().forEach(one -> add(document, one));
        var issuer = reading.first(ReadParagraph.Kind.SIGNATURE).orElseThrow().text();
        return document.signature(Signature.sealed(issuer, reading.date().orElse(LocalDate.EPOCH)))
                .build();
    }

    private static void add(OfficialDocumentBuilder document, ReadParagraph one) {
        var mark = one.mark();
        if (one.kind() == ReadParagraph.Kind.HEADING && mark != null) {
            switch (mark.series()) {
                case HAN -> document.first(one.content());
                case HAN_PAREN -> document.second(one.content());
                default -> document.third(one.content());
            }
        } else if (one.isBody()) {
            document.paragraph(one.text());
        }
    }

    /** The same as a web page, one paragraph for each of its paragraphs. */
    Path html(Reading reading) throws IOException {
        var page = new StringBuilder(PAGE);
        for (var one : reading.paragraphs()) {
            page.append(
                    switch (one.kind()) {
                        case TITLE -> "<h1>" + one.text() + "</h1>\n";
                        case SIGNATURE, DATE -> "<p class=\"end\">" + one.text() + "</p>\n";
                        default -> "<p>" + one.text() + "</p>\n";
                    });
        }
        return Files.writeString(folder.resolve("page.html"), page, StandardCharsets.UTF_8);
    }

    Path byLibreOffice(Path file, String format) throws IOException, InterruptedException {
        var to = Files.createDirectories(folder.resolve("libreoffice"));
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format.equals("docx") ? "docx:MS Word 2007 XML" : format,
                "--outdir",
                to.toString(),
                file.toString());
        return to.resolve(file.getFileName().toString().replaceFirst("\\.\\w+$", "." + format));
    }

    Path byChromium(Path page) throws IOException, InterruptedException {
        var file = folder.resolve("chromium.pdf");
        run(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("browser"),
                "--print-to-pdf=" + file,
                page.toUri().toString());
        return file;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " did not end");
        }
    }
}
