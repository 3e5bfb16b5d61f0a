package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.matter.Verification;
import org.mingfa.store.Scope;

/** Proves that nothing recorded was changed. */
final class VerifyCommand implements Command {

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return "[--seals 另存的封存副本] [--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "核验全部事项、编号、每日封存、岗位、年度报告和证据文件，指出哪里被改动过，说明哪些查不出来";
    }

    @Override
    public List<String> options() {
        return Stream.concat(Commands.WHERE.stream(), Stream.of("seals")).toList();
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var seals = arguments.option("seals").map(Path::of).orElse(null);
        if (seals != null && !Files.isReadable(seals)) {
            throw new UsageMistake("找不到封存副本" + seals);
        }
        return Opened.toProve(arguments, context -> {
            var result = context.getBean(Verification.class)
                    .verify(Scope.everything(), seals, count -> out.println("已核验事项" + count + "件……"));
            result.findings().forEach(finding -> out.println("问题：" + finding));
            result.unproved().forEach(limit -> out.println("没有核验：" + limit));
            result.others().forEach((what, count) -> out.println("另核验" + what + count + "个。"));
            out.println("事项" + result.matters() + "件，行为" + result.acts() + "条，日封" + result.seals() + "个："
                    + (result.isSound() ? "全部完整。" : "发现问题" + result.findings().size() + "处。"));
            return result.isSound() ? 0 : 1;
        });
    }
}
