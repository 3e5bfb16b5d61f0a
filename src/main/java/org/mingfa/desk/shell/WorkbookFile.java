package org.mingfa.desk.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.mingfa.evidence.Safe;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A workbook as a file to save. */
public final class WorkbookFile {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private WorkbookFile() {}

    /** @param name of the file, without its ending */
    public static ResponseEntity<Resource> of(Resource content, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(content);
    }

    /**
     * Where a workbook is written that is too large to be kept.
     *
     * @param name of the file, without its ending
     */
    public static OutputStream into(HttpServletResponse response, String name) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        return response.getOutputStream();
    }

    private static String disposition(String name) {
        return Safe.download(TYPE, name + ".xlsx");
    }
}
