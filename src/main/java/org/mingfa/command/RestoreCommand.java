package org.mingfa.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.Where;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.keeping.Moments;
import org.mingfa.keeping.Restore;
import org.mingfa.store.StoreProperties;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a data directory of a backup. */
@Command(
        name = "restore",
        description = {"把备份恢复到一个空目录（--data），可以恢复到某一时间。先核对备份，有损坏的不恢复。", "恢复以后请运行verify和recount，再用新目录启动。"})
final class RestoreCommand implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    @Option(names = "--from", required = true, paramLabel = "备份目录", description = "备份所在的目录，就是backup的--to")
    private Path from;

    @Option(
            names = "--at",
            paramLabel = "时间",
            converter = MomentOption.class,
            description = "恢复到这个时间（北京时间，如2026-11-30T14:05:00）；不写的，恢复到能到的最后时间")
    private @Nullable Instant at;

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    RestoreCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!where.namesData()) {
            throw new UsageMistake("缺少--data（恢复到哪个空目录）");
        }
        return Opened.settings(where, this::restore);
    }

    private int restore(ConfigurableApplicationContext settings) throws IOException {
        var keeping = settings.getBean(KeepingProperties.class);
        var target = settings.getBean(StoreProperties.class);
        var restored = new Restore(from, passphrase.read(keeping), out::println).restore(target, at);
        tell(restored, target.data(), out);
        return restored.isWhole() ? ExitCode.FINE : ExitCode.WRONG;
    }

    static void tell(Restore.Restored restored, Path data, PrintStream out) {
        restored.missing().forEach(lack -> out.println("缺少：" + lack + "。"));
        out.println("已从" + restored.from() + "恢复到" + data + "，材料文件" + restored.evidence() + "个。");
        restored.lastAct().ifPresent(last -> out.println("最后一条办理记录是" + Moments.chinese(last) + "登记的。"));
        out.println(
                restored.isWhole()
                        ? "恢复完整。备份时的法规制度库在" + data.resolve("law") + "。"
                        : "缺少" + restored.missing().size() + "个文件，其余已经恢复。");
    }
}
