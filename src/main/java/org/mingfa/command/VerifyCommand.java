package org.mingfa.command;

import java.io.PrintStream;
import java.util.List;
import org.mingfa.guarding.Verification;
import org.mingfa.store.Scope;

/** Proves that nothing recorded was changed. */
final class VerifyCommand implements Command {

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return "[--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "核验全部事项的链、每日封存和证据文件，指出哪里被改动过";
    }

    @Override
    public List<String> options() {
        return Commands.WHERE;
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        return Opened.run(arguments, context -> {
            var result = context.getBean(Verification.class)
                    .verify(Scope.everything(), count -> out.println("已核验事项" + count + "件……"));
            result.findings().forEach(finding -> out.println("问题：" + finding));
            out.println("事项" + result.matters() + "件，行为" + result.acts() + "条，日封" + result.seals() + "个："
                    + (result.isSound() ? "全部完整。" : "发现问题" + result.findings().size() + "处。"));
            return result.isSound() ? 0 : 1;
        });
    }
}
