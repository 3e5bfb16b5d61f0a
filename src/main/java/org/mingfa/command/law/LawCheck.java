package org.mingfa.command.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingfa.checking.CheckLaw;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Where;
import org.mingfa.command.line.WithoutApplication;
import org.mingfa.judging.Exploration;
import org.mingfa.judging.Rehearsal;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.Procedure;
import org.mingfa.law.Scenario;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.oversight.OversightLaw;
import org.mingfa.report.ReportLaw;
import org.mingfa.view.ViewLaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Proves a law folder: everything named is there, every step can open, every matter can end, every scenario holds. */
@Command(
        name = "check",
        description = {"检查法规制度库：逐个文件、逐条规则，逐个可能的状态，逐个场景；有错误时给出文件、行号和原因。", "写明文件的，只检查这些文件（引用的按所在的库），几秒钟就有结果。"})
public final class LawCheck implements Callable<Integer>, WithoutApplication {

    private final Where where;
    private final PrintStream out;

    @Parameters(arity = "0..*", paramLabel = "文件或者目录", description = "不写的，检查整个库")
    private List<Path> paths = List.of();

    public LawCheck(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        int problems = 0;
        var files = new ArrayList<LawFile>();
        for (var path : paths.isEmpty() ? List.of(where.lawFolder()) : paths) {
            if (LawFile.isLibrary(path)) {
                problems += folder(path);
            } else {
                files.addAll(LawFile.under(path));
            }
        }
        var libraries = files.stream().collect(groupingBy(LawFile::library, LinkedHashMap::new, toList()));
        for (var library : libraries.entrySet()) {
            problems += files(library.getKey(), library.getValue());
        }
        return problems == 0 ? ExitCode.FINE : ExitCode.WRONG;
    }

    private int folder(Path folder) {
        var library = Relying.load(folder);
        int views = readRest(folder, library).views().size();
        var scenarios = Scenario.load(folder);
        int problems = problems(library, library.procedures(), scenarios);
        library.cautions().forEach(caution -> out.println("提醒：" + caution));
        long procedures =
                library.procedures().stream().map(Procedure::id).distinct().count();
        out.println("程序" + procedures + "个（共" + library.procedures().size() + "版），指标"
                + library.measures().size() + "个，汇集台账" + views + "个，场景" + scenarios.size() + "个：" + summed(problems));
        return problems;
    }

    /** Proves some files of a library within it, tells what is wrong with them, and answers how much. */
    int files(Path folder, List<LawFile> files) {
        var forAll = files.stream().filter(LawFile::concernsAll).findFirst();
        if (forAll.isPresent()) {
            out.println(forAll.get().name() + "关系到每个程序，检查整个库。");
            return folder(folder);
        }
        var names = files.stream().map(LawFile::name).collect(toSet());
        var library = LawLibrary.loadProving(folder, names, Relying.ON);
        readRest(folder, library);
        var procedures = library.procedures().stream()
                .filter(procedure -> names.contains(procedure.head().file()))
                .toList();
        var ids = procedures.stream().map(Procedure::id).toList();
        var scenarios = Scenario.load(folder).stream()
                .filter(scenario -> ids.contains(scenario.procedure()) || names.contains(scenario.file()))
                .toList();
        int problems = problems(library, procedures, scenarios);
        library.cautions().forEach(caution -> out.println("提醒：" + caution));
        var told = files.size() == 1 ? files.getFirst().name() : "文件" + files.size() + "个";
        out.println(told + "（场景" + scenarios.size() + "个）：" + summed(problems));
        return problems;
    }

    /** What the library's other files say of it; its views. */
    private static ViewLaw readRest(Path folder, LawLibrary library) {
        ReportLaw.load(folder, library);
        CoverageLaw.load(folder, library);
        OversightLaw.load(folder, library);
        CheckLaw.load(folder, library);
        return ViewLaw.load(folder, library);
    }

    private int problems(LawLibrary library, List<Procedure> procedures, List<Scenario> scenarios) {
        var explored = procedures.parallelStream()
                .flatMap(procedure -> Exploration.explore(procedure, library).stream())
                .map(LawMistake::getMessage)
                .toList();
        var played = scenarios.stream()
                .flatMap(scenario -> Rehearsal.play(scenario, library).stream())
                .toList();
        explored.forEach(out::println);
        played.forEach(out::println);
        return explored.size() + played.size();
    }

    private static String summed(int problems) {
        return problems == 0 ? "没有发现问题。" : "发现问题" + problems + "处。";
    }
}
