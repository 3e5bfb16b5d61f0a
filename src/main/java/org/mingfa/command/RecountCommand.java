package org.mingfa.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.Where;
import org.mingfa.matter.Retelling;
import org.mingfa.measure.Figures;
import org.mingfa.measure.Recount;
import org.mingfa.store.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves that the tallies equal a recount; first mends what a changed law leaves behind, when asked to. */
@Command(name = "recount", description = "从每个事项的行为重新计数，与登记的数字逐项核对")
final class RecountCommand implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    @Option(names = "--mend", description = "新增或者修改指标以后用：先按行为补齐以往事项的数字，再核对")
    private boolean mend;

    RecountCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        return Opened.run(where, context -> {
            if (mend) {
                mend(context.getBean(Retelling.class), context.getBean(Figures.class), out);
            }
            var result = context.getBean(Recount.class)
                    .recount(Scope.everything(), count -> out.println("已重新计数" + count + "件……"));
            result.differences().forEach(difference -> out.println("不符：" + difference));
            out.println("事项" + result.matters() + "件，数字" + result.tallies() + "个："
                    + (result.isEqual() ? "全部相符。" : "不符" + result.differences().size() + "处。"));
            return result.isEqual() ? ExitCode.FINE : ExitCode.WRONG;
        });
    }

    private static void mend(Retelling retelling, Figures figures, PrintStream out) {
        var retold = retelling.retell(count -> out.println("已核对" + count + "件的数字……"));
        retold.years().forEach((county, years) -> years.forEach(year -> figures.rollUp(county, year)));
        retold.stalls().forEach(stall -> out.println("没有补齐：" + stall.reason()));
        out.println("核对事项" + retold.matters() + "件，补齐" + retold.mended() + "件的数字。");
    }
}
