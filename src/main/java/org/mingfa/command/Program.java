package org.mingfa.command;

import org.mingfa.command.line.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ./mingfa} itself, and what all of its commands share. Without a command it serves pages. */
@Command(
        name = Program.NAME,
        synopsisSubcommandLabel = "[命令]",
        sortOptions = false,
        description = {
            "明法：乡镇和县的法治政府建设工作系统。",
            "不写命令时启动，在浏览器里打开 http://localhost:8080。",
            "只供本机使用；供别的机器使用的，写 --address 0.0.0.0，并用证书加密（--tls-certificate、--tls-key）。",
            "Spring Boot的设置也可以写在这里，如 --mingfa.database.url=…。"
        })
@SuppressWarnings("UnusedVariable") // picocli reads its fields by itself
final class Program extends Serve {

    static final String NAME = "./mingfa";

    @Mixin
    private final Where where;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示说明")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "显示版本")
    private boolean version;

    Program(Where where) {
        super(where, null);
        this.where = where;
    }
}
