package org.mingfa.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocxWriterTest {

    @Test
    void writesTheSample() throws IOException {
        var bytes = new ByteArrayOutputStream();
        DocxWriter.write(SampleReport.report(), bytes);
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents/sample.docx"), bytes.toByteArray());
    }
}
