package org.mingfa.command.law;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Nearest;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.Where;
import org.mingfa.command.line.WithoutApplication;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a procedure as a copy of another, comments and all, under its own id, name and code. */
@Command(
        name = "new",
        description = {"照一个程序新建一个：复制它的文件，换上新的id、名称和编号代码，注释照留；检查通过才留下。"})
public final class LawNew implements Callable<Integer>, WithoutApplication {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** A text that YAML reads as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}\\w（）、，《》“”·-]*");

    private final Where where;
    private final PrintStream out;

    @Parameters(paramLabel = "ID", description = "新程序的id：小写英文字母、数字，用横线连接，如village-meeting")
    private String id;

    @Option(names = "--from", required = true, paramLabel = "ID", description = "照哪个程序")
    private String from;

    @Option(names = "--name", paramLabel = "名称", description = "新程序的名称；不写的，在原名称后面加“（新）”")
    private @Nullable String name;

    public LawNew(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        var folder = where.lawFolder().normalize();
        var library = LawLibrary.loadProved(folder);
        var ids = library.procedures().stream().map(Procedure::id).distinct().toList();
        requireFree(ids);
        var model = library.procedures().stream()
                .filter(procedure -> procedure.id().equals(from))
                .max(Comparator.comparing(procedure -> procedure.head().inForce()))
                .orElseThrow(() -> new UsageMistake("法规制度库里没有程序“" + from + "”"
                        + Nearest.to(from, ids).map(near -> "，是不是" + near).orElse("")));
        var file = folder.resolve("procedures").resolve(id + ".yaml");
        try {
            var text = copied(Files.readString(folder.resolve(model.head().file())), model, library);
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UsageMistake("已经有" + file + "这个文件，请换一个id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireSound(file);
        tell(file, model);
        return ExitCode.FINE;
    }

    private void requireFree(List<String> ids) {
        if (!ID.matcher(id).matches()) {
            throw new UsageMistake("“" + id + "”不能作id：只用小写英文字母、数字，用横线连接，如village-meeting");
        }
        if (ids.contains(id)) {
            throw new UsageMistake("已经有程序“" + id + "”，请换一个id");
        }
        if (name != null && (name.isBlank() || name.contains("\n"))) {
            throw new UsageMistake("--name要写一行名称");
        }
    }

    private String copied(String text, Procedure model, LawLibrary library) {
        var named = name == null ? model.head().name() + "（新）" : name.strip();
        var copied = replaced(text, "id", id);
        copied = replaced(copied, "name", PLAIN.matcher(named).matches() ? named : quoted(named));
        return replaced(copied, "code", freeCode(model.head().code(), library));
    }

    /** The text with another value under one of the file's own keys; a comment behind it stays. */
    private static String replaced(String text, String key, String value) {
        return Pattern.compile("(?m)^" + key + ":[ \\t]*(\"[^\"\\n]*\"|'[^'\\n]*'|[^#\\n]*?)([ \\t]*(?: #.*)?)$")
                .matcher(text)
                .replaceFirst(Matcher.quoteReplacement(key + ": " + value) + "$2");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The model's code with the first number behind it that no procedure uses. */
    private static String freeCode(String code, LawLibrary library) {
        var used = library.procedures().stream()
                .map(procedure -> procedure.head().code())
                .toList();
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> code + number)
                .filter(free -> !used.contains(free))
                .findFirst()
                .orElseThrow();
    }

    /** A copy that the library does not bear is not left in it. */
    private void requireSound(Path file) {
        boolean sound = false;
        try {
            var copy = LawFile.of(file);
            sound = new LawCheck(where, out).files(copy.library(), List.of(copy)) == 0;
        } finally {
            if (!sound) {
                delete(file);
            }
        }
        if (!sound) {
            throw new UsageMistake("照“" + from + "”新建的程序没有通过检查，没有留下文件；请先改好“" + from + "”");
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Path file, Procedure model) {
        out.println("已新建" + file + "，照“" + model.head().name() + "”。接下来：");
        out.println("  1. 改menu（菜单标题）、code（编号代码）、in-force（施行日期）、title、basis（依据），再改字段和步骤。");
        out.println("  2. 随时检查：./mingfa law check " + file);
        out.println("  3. 文书（documents）、指标（measures）、场景（scenarios）没有复制，需要的另写。");
        out.println("  4. 重新启动后，在菜单“" + model.head().menu() + "”里。");
    }
}
