package org.mingfa.command;

import java.io.PrintStream;
import java.util.List;
import org.mingfa.measure.Recount;
import org.mingfa.store.Scope;

/** Proves that the tallies equal a recount. */
final class RecountCommand implements Command {

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public String usage() {
        return "[--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "从每个事项的行为重新计数，与登记的数字逐项核对";
    }

    @Override
    public List<String> options() {
        return Commands.WHERE;
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        return Opened.run(arguments, context -> {
            var result = context.getBean(Recount.class)
                    .recount(Scope.everything(), count -> out.println("已重新计数" + count + "件……"));
            result.differences().forEach(difference -> out.println("不符：" + difference));
            out.println("事项" + result.matters() + "件，数字" + result.tallies() + "个："
                    + (result.isEqual() ? "全部相符。" : "不符" + result.differences().size() + "处。"));
            return result.isEqual() ? 0 : 1;
        });
    }
}
