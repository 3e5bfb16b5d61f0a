package org.mingfa.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.mingfa.guarding.Verification;
import org.mingfa.store.Scope;
import picocli.CommandLine.Command;

/** Proves that nothing recorded was changed. */
@Command(name = "verify", description = "核验全部事项的链、每日封存和证据文件，指出哪里被改动过")
final class VerifyCommand implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    VerifyCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        return Opened.run(where, context -> {
            var result = context.getBean(Verification.class)
                    .verify(Scope.everything(), count -> out.println("已核验事项" + count + "件……"));
            result.findings().forEach(finding -> out.println("问题：" + finding));
            out.println("事项" + result.matters() + "件，行为" + result.acts() + "条，日封" + result.seals() + "个："
                    + (result.isSound() ? "全部完整。" : "发现问题" + result.findings().size() + "处。"));
            return result.isSound() ? ExitCode.FINE : ExitCode.WRONG;
        });
    }
}
