package org.mingfa.command;

import java.io.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.keeping.Passphrase;
import picocli.CommandLine.Option;

/** The passphrase of backups: in a file or typed unseen, never among the words of a command, which anybody on the machine can read. */
final class PassphraseOption {

    @Option(
            names = "--passphrase-file",
            paramLabel = "口令文件",
            description = "第一行是备份口令的文件；不写的，用设置mingfa.backup.passphrase-file，没有设置的在终端里输入")
    private @Nullable Path file;

    /** @param settings may name the file */
    Passphrase read(KeepingProperties settings) {
        var set = settings.passphraseFile();
        if (file != null) {
            return Passphrase.in(file);
        }
        return set != null ? Passphrase.in(set) : typed();
    }

    /** Where input or output is no terminal, Java 25 has no console. */
    @SuppressWarnings("SystemConsoleNull")
    private static Passphrase typed() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new UsageMistake("缺少--passphrase-file（不在终端里运行，无法输入口令）");
        }
        return Passphrase.of(new String(console.readPassword("备份口令：")));
    }
}
