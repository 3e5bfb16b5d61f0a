package org.mingfa.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.command.law.LawBookCommand;
import org.mingfa.command.law.LawCheck;
import org.mingfa.command.law.LawCommands;
import org.mingfa.command.law.LawDiff;
import org.mingfa.command.law.LawNew;
import org.mingfa.command.law.LawProof;
import org.mingfa.command.line.Asked;
import org.mingfa.command.line.CompletionCommand;
import org.mingfa.command.line.Failed;
import org.mingfa.command.line.HelpCommand;
import org.mingfa.command.line.HelpHeadings;
import org.mingfa.command.line.Misunderstood;
import org.mingfa.command.line.ProgramVersion;
import org.mingfa.command.line.Where;
import org.mingfa.command.line.WithoutApplication;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** What {@code ./mingfa} can be told, and the one place that reads it. */
public final class Commands {

    /** A setting of Spring Boot has a dot in its name; no option of ours has. */
    private static final Pattern PROPERTY = Pattern.compile("--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);

    private Commands() {}

    /** Does what the words ask for. Mistakes are told in a few plain lines, never as a stack trace. */
    public static Asked run(List<String> words, PrintStream out, PrintStream err) {
        var isProperty = PROPERTY.asMatchPredicate();
        var line = line(words.stream().filter(isProperty).toList(), out);
        line.setOut(new PrintWriter(out, true, out.charset())).setErr(new PrintWriter(err, true, err.charset()));
        int exitCode = line.execute(words.stream().filter(isProperty.negate()).toArray(String[]::new));
        var parsed = line.getParseResult();
        return parsed != null && last(parsed).commandSpec().commandLine().getExecutionResult() instanceof Asked asked
                ? asked
                : new Asked.Done(exitCode);
    }

    /** @param properties settings of Spring Boot, handed on to whatever opens the application */
    static CommandLine line(List<String> properties, PrintStream out) {
        var where = new Where(properties);
        var program = new Program(where);
        var line = new CommandLine(program);
        line.getCommandSpec().versionProvider(new ProgramVersion(where, LawProof::edition));
        Stream.of(
                        new Serve(where, program),
                        new Demo(where, program),
                        new Dev(where, program),
                        law(where, out),
                        new PlacesCommand(where, out),
                        new PopulationCommand(where, out),
                        new StaffCommand(where, out),
                        new ImportCommand(where, out),
                        new ReportCommand(where, out),
                        new CheckReport(where, out),
                        new RecountCommand(where, out),
                        new VerifyCommand(where, out),
                        new TokenCommand(where, out),
                        new BackupCommand(where, out),
                        new RestoreCommand(where, out),
                        new RehearseCommand(where, out),
                        new DoctorCommand(where, out),
                        new SettingsCommand(out),
                        new CompletionCommand(),
                        new HelpCommand())
                .forEach(line::addSubcommand);
        HelpHeadings.on(line);
        return line.setExpandAtFiles(false)
                .setAllowSubcommandsAsOptionParameters(true)
                .setUsageHelpWidth(110)
                .setUsageHelpLongOptionsMaxWidth(40)
                .setParameterExceptionHandler(new Misunderstood())
                .setExecutionExceptionHandler(new Failed())
                .setExecutionStrategy(parsed -> {
                    requireOnce(parsed);
                    requireMeant(parsed, program, properties);
                    return new RunLast().execute(parsed);
                });
    }

    private static CommandLine law(Where where, PrintStream out) {
        return new CommandLine(new LawCommands())
                .addSubcommand(new LawCheck(where, out))
                .addSubcommand(new LawDiff(where, out))
                .addSubcommand(new LawBookCommand(where, out))
                .addSubcommand(new LawNew(where, out));
    }

    /** What was said before the command must mean something to it. */
    private static void requireMeant(ParseResult parsed, Program program, List<String> properties) {
        var asked = last(parsed).commandSpec();
        var forPages = program.namedForPages();
        if (forPages != null && !(asked.userObject() instanceof Serve)) {
            throw new ParameterException(asked.commandLine(), "选项" + forPages + "只用于启动，" + asked.name() + "不用它");
        }
        if (!properties.isEmpty() && asked.userObject() instanceof WithoutApplication) {
            throw new ParameterException(asked.commandLine(), asked.name() + "不用" + properties.getFirst() + "这样的设置");
        }
    }

    /** The parser itself sees only what is said twice on one side of the command. */
    private static void requireOnce(ParseResult parsed) {
        for (var below = parsed; below.hasSubcommand(); below = below.subcommand()) {
            for (var option : below.matchedOptions()) {
                if (below.subcommand().hasMatchedOption(option.longestName())) {
                    throw new ParameterException(
                            below.subcommand().commandSpec().commandLine(), "选项" + option.longestName() + "写了两次");
                }
            }
        }
    }

    private static ParseResult last(ParseResult parsed) {
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last;
    }
}
