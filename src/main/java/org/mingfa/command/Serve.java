package org.mingfa.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.Asked;
import org.mingfa.command.line.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves pages. */
@Command(name = "serve", description = "启动，供浏览器使用；按Ctrl+C停止。不写命令时就是它")
class Serve implements Callable<Asked> {

    private final Where where;
    private final @Nullable Serve before;

    @Option(names = "--port", paramLabel = "端口", description = "网页用哪个端口，不写的用8080")
    private @Nullable Integer port;

    /** @param before the words before the command, which may name a port too */
    Serve(Where where, @Nullable Serve before) {
        this.where = where;
        this.before = before;
    }

    boolean namesPort() {
        return port != null;
    }

    @Override
    public Asked call() {
        return new Asked.Pages(properties());
    }

    List<String> properties() {
        var properties = new ArrayList<>(before == null ? where.properties() : before.properties());
        if (port != null) {
            properties.add("--server.port=" + port);
        }
        return properties;
    }
}
