package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawMistake;
import org.mingfa.law.UnsoundLaw;
import org.mingfa.reading.UnreadableReport;
import org.mingfa.region.UnsoundPlace;
import org.mingfa.staff.StaffRefusal;
import org.mingfa.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands of {@code ./mingfa} other than serving pages. */
public final class Commands {

    /** The options of {@code serve} and {@code demo}, and of every command that opens the database. */
    static final List<String> WHERE = List.of("data", "law");

    private static final List<Command> ALL = List.of(
            new LawCheck(),
            new LawBookCommand(),
            new PlacesCommand(),
            new PopulationCommand(),
            new StaffCommand(),
            new ImportCommand(),
            new ReportCommand(),
            new CheckReport(),
            new RecountCommand(),
            new VerifyCommand(),
            new TokenCommand());

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private Commands() {}

    /** Whether the words ask for one of these commands, or for help, rather than for serving pages. */
    public static boolean wants(String... words) {
        return words.length > 0
                && !words[0].equals("serve")
                && !words[0].equals("demo")
                && !words[0].startsWith("--mingfa.");
    }

    /** Runs a command; answers the exit code. Mistakes are told in one or two plain lines, never as a stack trace. */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        if (List.of("--help", "-h", "help").contains(words.getFirst())) {
            help(out);
            return 0;
        }
        var found = ALL.stream()
                .filter(command -> starts(words, command.name()))
                .max(Comparator.comparingInt(command -> command.name().length()));
        if (found.isEmpty()) {
            err.println("没有“" + String.join(" ", words) + "”这个命令。可用的命令：./mingfa --help");
            return 2;
        }
        return run(found.get(), words, out, err);
    }

    private static int run(Command command, List<String> words, PrintStream out, PrintStream err) {
        int length = command.name().split(" ").length;
        try {
            var arguments = Arguments.of(words.subList(length, words.size()), command.options(), command.flags());
            return command.run(arguments, out);
        } catch (UsageMistake e) {
            err.println(e.getMessage() + "。用法：./mingfa " + command.name() + " " + command.usage());
            return 2;
        } catch (UnsoundLaw e) {
            e.mistakes().forEach(mistake -> err.println(mistake.getMessage()));
            return 1;
        } catch (RuntimeException e) {
            return failed(e, err);
        }
    }

    private static int failed(RuntimeException failure, PrintStream err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreFailure store) {
                err.println(store.happened() + store.remedy());
                return 1;
            }
            var told = plain(cause);
            if (told != null) {
                err.println(told);
                return 1;
            }
            if (cause instanceof UnsoundLaw law) {
                law.mistakes().forEach(mistake -> err.println(mistake.getMessage()));
                return 1;
            }
        }
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("命令失败 {}", id, failure);
        err.println("命令没有完成，编号 " + id + "，请把日志中这个编号的内容交给维护人员。");
        return 1;
    }

    /** What a refusal meant for a person says, or null when the failure is none. */
    private static @Nullable String plain(Throwable cause) {
        return switch (cause) {
            case UsageMistake mistake -> mistake.getMessage() + "。";
            case StaffRefusal refusal -> refusal.reason();
            case UnreadableReport unreadable -> unreadable.reason();
            case UnsoundPlace unsound -> unsound.getMessage();
            case LawMistake mistake -> mistake.getMessage();
            case NoSuchFileException missing -> "没有这个文件或者目录：" + missing.getFile();
            case AccessDeniedException denied -> "没有权限读写：" + denied.getFile();
            default -> null;
        };
    }

    private static boolean starts(List<String> words, String name) {
        var parts = Arrays.asList(name.split(" "));
        return words.size() >= parts.size() && words.subList(0, parts.size()).equals(parts);
    }

    private static void help(PrintStream out) {
        out.println("明法：乡镇和县的法治政府建设工作系统");
        out.println();
        out.println("  ./mingfa                                启动，在浏览器里打开 http://localhost:8080");
        out.println("      [--port 端口] [--data 数据目录] [--law 法规库目录]");
        out.println("  ./mingfa demo                           启动一个虚构的县，供试用（数据放在 demo-data）");
        for (var command : ALL) {
            out.println("  ./mingfa " + command.name() + " " + command.usage());
            out.println("      " + command.purpose());
        }
    }
}
