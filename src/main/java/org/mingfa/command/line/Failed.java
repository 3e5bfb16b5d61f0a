package org.mingfa.command.line;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.UUID;
import org.mingfa.keeping.KeepingRefused;
import org.mingfa.law.LawMistake;
import org.mingfa.law.UnsoundLaw;
import org.mingfa.reading.UnreadableReport;
import org.mingfa.region.UnsoundPlace;
import org.mingfa.staff.StaffRefusal;
import org.mingfa.store.StoreFailure;
import org.mingfa.table.UnsoundRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells why a command could not be done: a refusal in its own words, anything else by a number that the log knows. */
public final class Failed implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failed.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UsageMistake mistake) {
                Misunderstood.tell(line.getErr(), line.getCommandSpec(), mistake.getMessage());
                return ExitCode.USAGE;
            }
            var told = told(cause);
            if (!told.isEmpty()) {
                told.forEach(line.getErr()::println);
                return ExitCode.WRONG;
            }
        }
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("命令失败 {}", id, failure);
        line.getErr().println("命令没有完成，编号 " + id + "，请把日志中这个编号的内容交给维护人员。");
        return ExitCode.WRONG;
    }

    /** What a refusal meant for a person says, line by line; nothing when the failure is none. */
    private static List<String> told(Throwable cause) {
        return switch (cause) {
            case StoreFailure store -> List.of(store.happened() + store.remedy());
            case KeepingRefused refused -> List.of(refused.happened() + refused.remedy());
            case UnsoundRows rows -> rows.lines();
            case StaffRefusal refusal -> List.of(refusal.reason());
            case UnreadableReport unreadable -> List.of(unreadable.reason());
            case UnsoundPlace unsound -> List.of(String.valueOf(unsound.getMessage()));
            case UnsoundLaw law ->
                law.mistakes().stream().map(LawMistake::getMessage).toList();
            case LawMistake mistake -> List.of(String.valueOf(mistake.getMessage()));
            case NoSuchFileException missing -> List.of("没有这个文件或者目录：" + missing.getFile());
            case AccessDeniedException denied -> List.of("没有权限读写：" + denied.getFile());
            default -> List.of();
        };
    }
}
