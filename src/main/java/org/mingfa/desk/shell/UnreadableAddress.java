package org.mingfa.desk.shell;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person gets whose address the server itself cannot read, so that the application never sees the request: the same page
 * as for everything else that went wrong, and not the server's own. It has no number, for nothing was begun.
 */
final class UnreadableAddress extends ErrorReportValve {

    private final Templates templates;

    UnreadableAddress(Templates templates) {
        this.templates = templates;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var trouble = Trouble.of(status, cause);
        boolean forMachine = isForMachine(request, cause);
        try {
            response.setContentType(forMachine ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null && forMachine) {
                writer.write(problem(trouble));
                response.finishResponse();
            } else if (writer != null) {
                templates.draw(
                        new TroublePage(trouble, "", Action.main("回工作台", Addresses.HOME)), new WriterOutput(writer));
                response.finishResponse();
            }
        } catch (IOException goneAway) {
            throw new UncheckedIOException(goneAway);
        }
    }

    /** Of an address with a sign that none may have, nothing is kept but what the server says of it. */
    private static boolean isForMachine(Request request, @Nullable Throwable cause) {
        var address = request.getRequestURI();
        return address != null
                ? address.startsWith("/api/")
                : cause != null && String.valueOf(cause.getMessage()).contains("[/api/");
    }

    /** As the program itself answers machines; the address, being none, is not repeated. */
    private static String problem(Trouble trouble) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("status", trouble.status(), "title", trouble.title(), "detail", trouble.text()));
    }
}
