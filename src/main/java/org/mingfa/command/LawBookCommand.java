package org.mingfa.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.book.LawBook;
import org.mingfa.document.docx.DocxWriter;
import org.mingfa.judging.Act;

/** Prints the whole law library as one document, for a lawyer to certify. */
final class LawBookCommand implements Command {

    @Override
    public String name() {
        return "law book";
    }

    @Override
    public String usage() {
        return "--out 文件.docx [目录]";
    }

    @Override
    public String purpose() {
        return "把法规库印成一册：每个程序的流程、规则和依据，各地规定的数字，只提醒的规则，案例；供律师核对";
    }

    @Override
    public List<String> options() {
        return List.of("out");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var file = Path.of(arguments.need("out"));
        var folder = Path.of(arguments.word(0).orElse(LawCheck.defaultFolder()));
        var library = Relying.load(folder);
        var document = new LawBook(library, folder).document(LocalDate.now(Act.ZONE));
        try (var written = Files.newOutputStream(file)) {
            DocxWriter.write(document, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("已写出《" + LawBook.TITLE + "》：" + file + "，收程序和台账"
                + library.procedures().size() + "个。");
        return 0;
    }
}
