package org.mingfa.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.Asked;
import org.mingfa.command.line.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves pages. */
@Command(name = "serve", description = "启动，供浏览器使用；按Ctrl+C停止。不写命令时就是它")
class Serve implements Callable<Asked> {

    private final Where where;
    private final @Nullable Serve before;

    @Mixin
    private final ServedAt at = new ServedAt();

    /** @param before the words before the command, which may say the same */
    Serve(Where where, @Nullable Serve before) {
        this.where = where;
        this.before = before;
    }

    /** An option that means something to pages alone, as typed; null when there is none. */
    @Nullable
    String namedForPages() {
        return at.named();
    }

    @Override
    public Asked call() {
        return new Asked.Pages(properties());
    }

    List<String> properties() {
        var properties = new ArrayList<>(before == null ? where.properties() : before.properties());
        properties.addAll(at.properties());
        return properties;
    }
}
