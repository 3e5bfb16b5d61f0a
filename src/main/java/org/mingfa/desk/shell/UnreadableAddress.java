package org.mingfa.desk.shell;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;

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
        var page = new TroublePage(Trouble.of(status, cause), "", Action.main("回工作台", Addresses.HOME));
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                templates.draw(page, new WriterOutput(writer));
                response.finishResponse();
            }
        } catch (IOException goneAway) {
            throw new UncheckedIOException(goneAway);
        }
    }
}
