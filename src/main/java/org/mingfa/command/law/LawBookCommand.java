package org.mingfa.command.law;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.book.LawBook;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Where;
import org.mingfa.command.line.WithoutApplication;
import org.mingfa.document.docx.DocxWriter;
import org.mingfa.judging.Act;
import org.mingfa.law.texts.StatuteTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the whole law library as one document, for a lawyer to certify. */
@Command(name = "book", description = "把法规制度库印成一册：每个程序的流程、规则和依据，各地规定的数字，只提醒的规则，案例；供律师核对")
public final class LawBookCommand implements Callable<Integer>, WithoutApplication {

    private final Where where;
    private final PrintStream out;

    @Option(names = "--out", required = true, paramLabel = "文件.docx", description = "写到哪里")
    private Path file;

    @Parameters(arity = "0..1", paramLabel = "目录", description = "哪个法规制度库；也可以用--law")
    private @Nullable Path folder;

    public LawBookCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        var read = folder != null ? folder : where.lawFolder();
        var library = Relying.load(read);
        var document = new LawBook(library, read, StatuteTexts.read(where.statuteTexts(), library.statutes()))
                .document(LocalDate.now(Act.ZONE));
        try (var written = Files.newOutputStream(file)) {
            DocxWriter.write(document, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("已写出《" + LawBook.TITLE + "》：" + file + "，收程序和台账"
                + library.procedures().size() + "个。");
        return ExitCode.FINE;
    }
}
