package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.mingfa.checking.CheckLaw;
import org.mingfa.judging.Exploration;
import org.mingfa.judging.Rehearsal;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Scenario;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.oversight.OversightLaw;
import org.mingfa.report.ReportLaw;

/** Proves a law folder: everything named is there, every step can open, every matter can end, every scenario holds. */
final class LawCheck implements Command {

    @Override
    public String name() {
        return "law check";
    }

    @Override
    public String usage() {
        return "[目录]";
    }

    @Override
    public String purpose() {
        return "检查法规库：逐个文件、逐条规则，逐个可能的状态，逐个场景；有错误时给出文件、行号和原因";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var folder = Path.of(arguments.word(0).orElse(defaultFolder()));
        var library = Relying.load(folder);
        ReportLaw.load(folder, library);
        CoverageLaw.load(folder, library);
        OversightLaw.load(folder, library);
        CheckLaw.load(folder, library);
        int problems = 0;
        for (var problem : explored(library)) {
            out.println(problem);
            problems++;
        }
        var scenarios = Scenario.load(folder);
        for (var scenario : scenarios) {
            for (var problem : Rehearsal.play(scenario, library)) {
                out.println(problem);
                problems++;
            }
        }
        out.println(
                "程序" + library.procedures().size() + "个，指标" + library.measures().size() + "个，场景" + scenarios.size()
                        + "个：" + (problems == 0 ? "没有发现问题。" : "发现问题" + problems + "处。"));
        return problems == 0 ? 0 : 1;
    }

    private static List<String> explored(LawLibrary library) {
        return library.procedures().parallelStream()
                .flatMap(procedure -> Exploration.explore(procedure, library.parameters()).stream()
                        .map(problem -> procedure.head().file() + ": " + problem))
                .toList();
    }

    static String defaultFolder() {
        return Path.of(System.getProperty("mingfa.home", "."), "law").toString();
    }
}
