package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.Where;
import org.mingfa.guarding.Verification;
import org.mingfa.store.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves that nothing recorded was changed. */
@Command(name = "verify", description = "核验全部事项、编号、每日封存、岗位、年度报告和证据文件，指出哪里被改动过，说明哪些查不出来")
final class VerifyCommand implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    @Option(names = "--seals", paramLabel = "封存副本", description = "另处保存的封存副本文件，逐条与数据库里的封存核对")
    private @Nullable Path seals;

    VerifyCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (seals != null && !Files.isReadable(seals)) {
            throw new UsageMistake("找不到封存副本" + seals);
        }
        return Opened.toProve(where, context -> {
            var result = context.getBean(Verification.class)
                    .verify(Scope.everything(), seals, count -> out.println("已核验事项" + count + "件……"));
            result.findings().forEach(finding -> out.println("问题：" + finding));
            result.unproved().forEach(limit -> out.println("没有核验：" + limit));
            result.others().forEach((what, count) -> out.println("另核验" + what + count + "个。"));
            out.println("事项" + result.matters() + "件，行为" + result.acts() + "条，日封" + result.seals() + "个："
                    + (result.isSound() ? "全部完整。" : "发现问题" + result.findings().size() + "处。"));
            return result.isSound() ? ExitCode.FINE : ExitCode.WRONG;
        });
    }
}
