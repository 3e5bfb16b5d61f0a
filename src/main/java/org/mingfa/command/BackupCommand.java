package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.Where;
import org.mingfa.judging.Act;
import org.mingfa.keeping.Backup;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.store.StoreProperties;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a backup, beside a running server or without one. */
@Command(
        name = "backup",
        description = {
            "备份数据库、材料文件、法规制度库、封存副本和密钥（密钥用口令加密），系统正在使用时也可以做。",
            "材料文件只写新增的；写完读回核对；旧的备份按设置保留（默认7天、5周、12个月）。",
            "有文件在备份时已经丢失的，逐个指出，备份照做，退出码为1。"
        })
final class BackupCommand implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    @Option(names = "--to", paramLabel = "备份目录", description = "备份放到哪里，最好是另一块磁盘；不写的，用设置mingfa.backup.to")
    private @Nullable Path to;

    @Option(names = "--rows", description = "按行备份数据库，供更换PostgreSQL大版本或者转到外部数据库时恢复")
    private boolean rows;

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    BackupCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        return Opened.settings(where, this::make);
    }

    private int make(ConfigurableApplicationContext settings) {
        var keeping = settings.getBean(KeepingProperties.class);
        var folder = to != null ? to : keeping.to();
        if (folder == null) {
            throw new UsageMistake("缺少--to");
        }
        var law = where.lawFolder(settings.getEnvironment());
        var source = new Backup.Source(settings.getBean(StoreProperties.class), law);
        var manner = new Backup.Manner(passphrase.read(keeping), keeping.keep(), rows, false);
        var made = new Backup(source, Clock.system(Act.ZONE), out::println).make(folder, manner);
        made.missing().forEach(lack -> out.println("缺少：" + lack + "。"));
        made.dropped().forEach(old -> out.println("按保留规则删除了" + old + "。"));
        out.println("材料文件" + made.evidence() + "个，其中新写入" + made.fresh() + "个。"
                + (made.isWhole() ? "备份完整。" : "缺少" + made.missing().size() + "项，已在备份中注明。"));
        return made.isWhole() ? ExitCode.FINE : ExitCode.WRONG;
    }
}
