package org.mingfa.command.law;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Nearest;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.Where;
import org.mingfa.command.line.WithoutApplication;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.words.ProcedureDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what changed between two versions of a procedure. */
@Command(
        name = "diff",
        description = {"对照程序的两版：依据、步骤、规则、期限改了什么。", "写作“程序@日期”（那一天施行的一版）或者文件；只写一个程序的，逐版对照。"})
public final class LawDiff implements Callable<Integer>, WithoutApplication {

    private final Where where;
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "旧版", description = "如 simple-penalty@2022-05-10、simple-penalty或者文件")
    private String before;

    @Parameters(index = "1", arity = "0..1", paramLabel = "新版", description = "同上")
    private @Nullable String after;

    public LawDiff(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        var library = LawLibrary.loadProved(where.lawFolder());
        if (after != null) {
            print(library, one(library, before), one(library, after));
            return ExitCode.FINE;
        }
        var versions = versions(library, before);
        if (versions.size() == 1) {
            out.println("“" + versions.getFirst().name() + "”只有一版。");
        }
        for (int i = 1; i < versions.size(); i++) {
            print(library, versions.get(i - 1), versions.get(i));
        }
        return ExitCode.FINE;
    }

    private void print(LawLibrary library, Procedure old, Procedure now) {
        out.println(ProcedureDiff.called(old) + "，对照" + ProcedureDiff.called(now) + "：");
        var lines = ProcedureDiff.of(library, old, now);
        lines.forEach(out::println);
        out.println(lines.isEmpty() ? "没有不同。" : "");
    }

    /** All versions of a procedure from the oldest. */
    private static List<Procedure> versions(LawLibrary library, String id) {
        var found = library.procedures().stream()
                .filter(procedure -> procedure.id().equals(id))
                .sorted(Comparator.comparing(procedure -> procedure.head().inForce()))
                .toList();
        if (found.isEmpty()) {
            var ids =
                    library.procedures().stream().map(Procedure::id).distinct().toList();
            throw new UsageMistake("法规制度库里没有程序“" + id + "”"
                    + Nearest.to(id, ids).map(near -> "，是不是" + near).orElse(""));
        }
        return found;
    }

    /** The version meant: by id and day, by id alone the newest, or the newest in a file of any library. */
    private static Procedure one(LawLibrary library, String named) {
        if (Files.isRegularFile(Path.of(named))) {
            var file = LawFile.of(Path.of(named));
            return LawLibrary.loadProved(file.library()).procedures().stream()
                    .filter(procedure -> procedure.head().file().equals(file.name()))
                    .max(Comparator.comparing(procedure -> procedure.head().inForce()))
                    .orElseThrow(() -> new UsageMistake(named + "不是程序文件"));
        }
        var words = named.split("@", 2);
        var versions = versions(library, words[0]);
        if (words.length == 1) {
            return versions.getLast();
        }
        return library.inForce(words[0], day(words[1]))
                .orElseThrow(() -> new UsageMistake(words[1] + "没有施行的“" + words[0] + "”，最早的一版从"
                        + versions.getFirst().head().inForce() + "起"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new UsageMistake("“" + text + "”不是日期，应写作2022-05-10");
        }
    }
}
