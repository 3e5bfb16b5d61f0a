package org.mingfa.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.Sheets;
import org.mingfa.exchange.sheet.WorkbookRefused;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;

/**
 * Takes a township's workbook in, row by row, as history carried over (补录): a sheet is named after a procedure, a row opens
 * one matter of it. Some hundred rows are one transaction, and a row that opened a matter before does not open another, so
 * that a workbook may come in as often as it is corrected, and again after it was broken off. Memory holds two batches of rows:
 * the one that is being read and the one that is being written.
 */
public final class Import {

    private final Matters matters;
    private final Staff staff;
    private final LawLibrary law;

    public Import(Matters matters, Staff staff, LawLibrary law) {
        this.matters = matters;
        this.staff = staff;
        this.law = law;
    }

    /**
     * Imports every visible sheet that has a header.
     *
     * @param actor who imports, in a post of the township the rows belong to; for each sheet that of the person's posts
     *     there is used which may open its matters
     * @param results told of every row, in the order of the workbook
     * @param copy gets the rows again as a workbook with a column 导入结果, and is closed; null for none
     * @throws WorkbookRefused when the file cannot be read as a workbook at all; rows already taken stay
     */
    public ImportResult run(Actor actor, Path workbook, Consumer<RowResult> results, @Nullable OutputStream copy)
            throws IOException {
        var versions = versions();
        if (copy == null) {
            return run(actor, workbook, results, versions, null);
        }
        try (var written = new ResultCopy(copy)) {
            return run(actor, workbook, results, versions, written);
        }
    }

    private ImportResult run(
            Actor actor,
            Path workbook,
            Consumer<RowResult> results,
            List<Procedure> versions,
            @Nullable ResultCopy copy)
            throws IOException {
        try (var running = new Importing(matters, versions, posts(actor), results, copy)) {
            Sheets.read(workbook, LedgerSheet.headings(versions), running);
            return running.finish();
        }
    }

    /** Of each procedure in force the version of today, then those before it: a ledger of the past was kept by one of them. */
    private List<Procedure> versions() {
        LocalDate today = matters.today();
        return law.inForce(today).stream()
                .flatMap(current -> law.procedures().stream()
                        .filter(version -> version.id().equals(current.id()))
                        .filter(version ->
                                !version.head().inForce().isAfter(current.head().inForce())))
                .toList();
    }

    /** The actor's post first, then the person's other posts in the same township. */
    private List<Actor> posts(Actor actor) {
        LocalDate today = matters.today();
        var township = township(actor);
        var others = staff.actors(actor.county(), actor.person(), today).stream()
                .filter(post ->
                        !post.post().equals(actor.post()) && township(post).equals(township));
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(actor), others)
                .toList();
    }

    static PlaceCode township(Actor actor) {
        return actor.place().upTo(Level.TOWNSHIP);
    }
}
