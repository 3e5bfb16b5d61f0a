package org.mingfa.command.line;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells, in Chinese, why the words typed cannot be meant, and what was probably meant. */
public final class Misunderstood implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] words) {
        var line = mistake.getCommandLine();
        tell(line.getErr(), line.getCommandSpec(), told(mistake, List.of(words)));
        return ExitCode.USAGE;
    }

    /** The mistake, and where to read more. */
    static void tell(PrintWriter err, CommandSpec command, String mistake) {
        err.println(mistake + "。");
        err.println("用法见：" + command.qualifiedName() + " --help");
    }

    private static String told(ParameterException mistake, List<String> words) {
        return switch (mistake) {
            case UnmatchedArgumentException unknown ->
                unknown(unknown.getCommandLine(), unknown.getUnmatched().getFirst());
            case MissingParameterException missing -> missing(missing, words);
            case OverwrittenOptionException twice -> "选项" + name(twice.getOverwritten()) + "写了两次";
            case ParameterException other when other.getCause() instanceof UsageMistake cause -> cause.getMessage();
            case ParameterException other
            when other.getArgSpec() != null && other.getValue() != null ->
                name(other.getArgSpec()) + "不能是“" + other.getValue() + "”"
                        + (isNumber(other.getArgSpec()) ? "，应写整数" : "");
            default -> String.valueOf(mistake.getMessage());
        };
    }

    private static String unknown(CommandLine line, String word) {
        var command = line.getCommandSpec();
        if (word.startsWith("-")) {
            var name = word.replaceFirst("=.*", "");
            return "没有选项" + name
                    + Nearest.to(name, command.optionsMap().keySet())
                            .map(near -> "，是不是" + near)
                            .orElse("");
        }
        if (command.subcommands().isEmpty()) {
            return "多出了“" + word + "”";
        }
        return "没有“" + word + "”这个命令"
                + Nearest.to(word, command.subcommands().keySet())
                        .map(near -> "，是不是" + near)
                        .orElse("");
    }

    /** A word that is not known explains what seems to be missing. */
    private static String missing(MissingParameterException mistake, List<String> words) {
        var line = mistake.getCommandLine();
        if (!line.getUnmatchedArguments().isEmpty()) {
            return unknown(line, line.getUnmatchedArguments().getFirst());
        }
        var missing = mistake.getMissing();
        if (missing.getFirst() instanceof OptionSpec option && words.contains(option.longestName())) {
            return "选项" + option.longestName() + "后面缺少内容";
        }
        return "缺少" + missing.stream().map(Misunderstood::name).collect(Collectors.joining("、"));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static boolean isNumber(ArgSpec argument) {
        return argument.type() == int.class || argument.type() == Integer.class;
    }
}
