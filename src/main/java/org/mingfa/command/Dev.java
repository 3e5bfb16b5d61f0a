package org.mingfa.command;

import org.mingfa.command.line.Asked;
import org.mingfa.command.line.Where;
import picocli.CommandLine.Command;

/** Serves the pages of the fictional county from the sources, for who works on them. */
@Command(name = "dev", description = "同demo，供开发：模板、静态文件和法规制度库保存后即生效，法规制度库的错误显示在网页上")
final class Dev extends Demo {

    Dev(Where where, Serve before) {
        super(where, before);
    }

    @Override
    public Asked call() {
        return new Asked.Sources(properties());
    }
}
