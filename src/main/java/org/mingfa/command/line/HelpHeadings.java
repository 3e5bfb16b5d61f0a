package org.mingfa.command.line;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The headings of every help page, in Chinese, and the exit codes under them. */
public final class HelpHeadings {

    private static final Map<String, String> EXIT_CODES = new LinkedHashMap<>();

    static {
        EXIT_CODES.put(String.valueOf(ExitCode.FINE), "正常");
        EXIT_CODES.put(String.valueOf(ExitCode.WRONG), "发现问题，或者没有完成");
        EXIT_CODES.put(String.valueOf(ExitCode.USAGE), "命令写得不对（没有这个命令或者选项，缺少内容），什么也没有做");
    }

    private HelpHeadings() {}

    /** Puts them on a command and on those below it. */
    public static void on(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading("用法：")
                .descriptionHeading("%n")
                .parameterListHeading("%n内容：%n")
                .optionListHeading("%n选项：%n")
                .commandListHeading("%n命令（各自的说明：./mingfa 命令 --help）：%n")
                .exitCodeListHeading("%n退出码：%n")
                .exitCodeList(EXIT_CODES);
        line.getSubcommands().values().forEach(HelpHeadings::on);
    }
}
