package org.mingfa.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.Where;
import org.mingfa.guarding.Verification;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.keeping.Passphrase;
import org.mingfa.keeping.Restore;
import org.mingfa.measure.Recount;
import org.mingfa.store.Scope;
import org.mingfa.store.StoreProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that a backup can be restored, by restoring it. */
@Command(
        name = "rehearse",
        description = {"演练恢复：把最近的备份恢复到临时目录，核验全部记录，重新计数，报告结果，再清除。", "不影响正在使用的数据；临时目录要有放得下全部数据的空间。"})
final class RehearseCommand implements Callable<Integer> {

    /** Whatever database the installation has, the rehearsal brings its own. */
    private static final StoreProperties.Database WITHIN =
            new StoreProperties.Database("", "mingfa_app", "", "", "", 4);

    private final Where where;
    private final PrintStream out;

    @Option(names = "--from", required = true, paramLabel = "备份目录", description = "备份所在的目录，就是backup的--to")
    private Path from;

    @Option(names = "--in", paramLabel = "目录", description = "在哪个目录下临时恢复；不写的，用系统的临时目录")
    private @Nullable Path in;

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    RehearseCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        return Opened.settings(where, this::rehearse);
    }

    private int rehearse(ConfigurableApplicationContext settings) throws IOException {
        var keeping = settings.getBean(KeepingProperties.class);
        var parent = in == null
                ? Files.createTempDirectory("mingfa-rehearsal-")
                : Files.createTempDirectory(in, "mingfa-rehearsal-");
        try {
            boolean sound = prove(parent.resolve("data"), passphrase.read(keeping));
            Restore.remember(from, Instant.now(), sound);
            out.println(sound ? "演练通过：备份能够恢复，记录完整，数字相符。临时恢复的数据已清除。" : "演练没有通过，请按上面指出的问题处理。临时恢复的数据已清除。");
            return sound ? ExitCode.FINE : ExitCode.WRONG;
        } finally {
            FileSystemUtils.deleteRecursively(parent);
        }
    }

    private boolean prove(Path data, Passphrase phrase) throws IOException {
        var here = new StoreProperties(data, WITHIN, false);
        var restored = new Restore(from, phrase, out::println).restore(here, null);
        RestoreCommand.tell(restored, data, out);
        var copy = new Where(List.of("--mingfa.data=" + data, "--mingfa.law=" + data.resolve("law")));
        int proof = Opened.toProve(copy, context -> {
            var verified = context.getBean(Verification.class).verify(Scope.everything(), _ -> {});
            verified.findings().forEach(finding -> out.println("问题：" + finding));
            out.println("核验：事项" + verified.matters() + "件，行为" + verified.acts() + "条，日封" + verified.seals() + "个，发现问题"
                    + verified.findings().size() + "处。");
            var counted = context.getBean(Recount.class).recount(Scope.everything(), _ -> {});
            counted.differences().forEach(difference -> out.println("不符：" + difference));
            out.println("重新计数：事项" + counted.matters() + "件，数字" + counted.tallies() + "个，不符"
                    + counted.differences().size() + "处。");
            return verified.isSound() && counted.isEqual() ? ExitCode.FINE : ExitCode.WRONG;
        });
        return proof == ExitCode.FINE && restored.isWhole();
    }
}
