package org.mingfa.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.Inline;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.Signature;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Figures;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/**
 * Drafts the yearly report on law-based government (法治政府建设年度报告). It says what records show and nothing else; every
 * figure leads to how it was counted and from there to the records.
 */
public final class AnnualReport {

    /**
     * A draft.
     *
     * @param verdicts what records say to the claims, in their order; empty without claims
     */
    public record Draft(OfficialDocument document, List<Verdict> verdicts) {
        public Draft {
            verdicts = List.copyOf(verdicts);
        }
    }

    private final Figures figures;
    private final Places places;
    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final ReportLaw reports;
    private final Staff staff;
    private final SourceText sources;
    private final InstantSource clock;

    public AnnualReport(
            Figures figures,
            Places places,
            ScopedTransactions transactions,
            LawLibrary law,
            ReportLaw reports,
            Staff staff,
            InstantSource clock) {
        this.figures = figures;
        this.places = places;
        this.transactions = transactions;
        this.law = law;
        this.reports = reports;
        this.staff = staff;
        this.sources = new SourceText(law);
        this.clock = clock;
    }

    /** The same on another clock. */
    public AnnualReport on(InstantSource time) {
        return new AnnualReport(figures, places, transactions, law, reports, staff, time);
    }

    /**
     * The report of a township for a calendar year.
     *
     * @param scope of who asks; only records within it are counted
     * @param claims the statements of an issued report to be set against the records, or null
     */
    public Draft draft(Scope scope, PlaceCode place, int year, @Nullable Claims claims) {
        return print(scope, place, year, blocks(scope, place, year), claims, null, null);
    }

    /** What the records of the year say by themselves. */
    public List<DraftBlock> blocks(Scope scope, PlaceCode place, int year) {
        return composition(scope, place, year, null).blocks(reports.outline(), telling(scope, place, year)).stream()
                .map(this::noted)
                .toList();
    }

    /** The numbers an outline says itself are standards, not counts. */
    private DraftBlock noted(DraftBlock block) {
        return block.isHeading() || sources.typed(block.text()).isEmpty()
                ? block
                : block.saying(block.text(), "文中的标准来自报告提纲");
    }

    private Composition composition(Scope scope, PlaceCode place, int year, @Nullable Signed signed) {
        var frozen = signed == null ? List.<FrozenFigure>of() : signed.figures();
        var book = new YearBook(figures, places, scope, place, year, frozen);
        return new Composition(book, places.name(place), reports.outline().rounded(), sources);
    }

    private Telling telling(Scope scope, PlaceCode place, int year) {
        var wording = new org.mingfa.matter.value.ValueWords(places, staff.roster(place.county()));
        return new Telling(transactions, law, wording, scope, place, year);
    }

    /**
     * The text as an official document, with the table of its figures and the lists of their records.
     *
     * @param issuing how it is issued, or null for a draft
     * @param signed its figures as they were signed, or null for those of today
     */
    public Draft print(
            Scope scope,
            PlaceCode place,
            int year,
            List<DraftBlock> blocks,
            @Nullable Claims claims,
            @Nullable Issuing issuing,
            @Nullable Signed signed) {
        var composition = composition(scope, place, year, signed);
        var book = composition.book();
        var name = places.name(place);
        var document = OfficialDocument.titled(Inline.shown(
                composition.pieces(composition.source(reports.outline().title()))));
        var above = places.fullName(PlaceCode.of(place.county()));
        document.addressee(above + "委、" + above + "人民政府");
        composition.write(blocks, document);
        var until = signed == null ? clock.instant() : signed.signed();
        document.paragraph(kept(Timeliness.of(transactions, scope, place, year, until)));
        var verdicts = claims == null
                ? List.<Verdict>of()
                : claims.statements().stream()
                        .map(claim -> Verdict.of(claim, book))
                        .toList();
        var measures = new LinkedHashSet<>(composition.printed());
        verdicts.forEach(verdict -> measures.addAll(verdict.measures()));
        var lists = new RecordLists(book, places, law, measures);
        document.attach(new FigureTable(book, law, lists).attachment(name, measures));
        lists.attachment(name).ifPresent(document::attach);
        if (claims != null) {
            document.attach(ClaimsTable.attachment(claims, verdicts, book));
        }
        if (issuing == null) {
            var signature = new Signature(
                    List.of(places.fullName(place) + "人民政府"),
                    LocalDate.ofInstant(clock.instant(), Act.ZONE),
                    Signature.Form.UNSEALED);
            document.signature(signature).annotation("由记录自动起草，经集体审议、签发后生效");
        } else {
            issuing.onto(document, name, above);
        }
        return new Draft(document.build(), verdicts);
    }

    /** The outline's own sentences, as {@link SourceText#stock} has them. */
    public Set<String> stock() {
        return reports.outline().stock();
    }

    /** How texts of reports name figures and records. */
    public SourceText sources() {
        return sources;
    }

    /** What a measure is called; its id for one that is not in the law. */
    public String measureName(String measure) {
        return law.measure(measure).map(Measure::name).orElse(measure);
    }

    /** The year's figures that are not zero, in words, by how a text names them. */
    public Map<String, String> figures(Scope scope, PlaceCode place, int year) {
        var book = new YearBook(figures, places, scope, place, year, List.of());
        var shown = new LinkedHashMap<String, String>();
        law.measures().stream()
                .filter(measure -> book.figure(measure.id()).orZero().signum() != 0)
                .sorted(Comparator.comparing(Measure::name))
                .forEach(measure -> shown.put(
                        sources.figure(measure), book.figure(measure.id()).inWords()));
        return shown;
    }

    /** Each figure a text prints, with the records behind it today. */
    public List<FrozenFigure> frozen(Scope scope, PlaceCode place, int year, List<DraftBlock> blocks) {
        var composition = composition(scope, place, year, null);
        blocks.forEach(block -> composition.pieces(block.text()));
        var book = composition.book();
        return composition.printed().stream()
                .map(measure -> FrozenFigure.of(
                        book.figure(measure),
                        book.counted(measure).stream()
                                .flatMap(counted -> book.entries(counted.id()).stream())
                                .map(YearBook.Entry::number)
                                .distinct()
                                .sorted()
                                .toList()))
                .toList();
    }

    private static String kept(Timeliness timeliness) {
        if (timeliness.records() == 0) {
            return "全年没有一条记录。";
        }
        return "全年记录" + timeliness.records() + "条，其中补录" + timeliness.carriedOver() + "条"
                + timeliness.share(timeliness.carriedOver()) + "；其余记录中发生后超过" + Timeliness.DAYS + "日才登记的"
                + timeliness.late() + "条" + timeliness.share(timeliness.late()) + "。补录的数字以补录时所据的台账为准。";
    }

    /**
     * Writes the report in the format the file's name ends with, docx when it ends with none, and says what it holds.
     *
     * @param claims a file of claims, or null
     * @param progress told in Chinese
     * @throws IOException when the file cannot be written
     */
    public void write(Scope scope, PlaceCode place, int year, Path file, @Nullable Path claims, PrintStream progress)
            throws IOException {
        var stated = claims == null ? null : reports.claims(claims);
        long start = System.nanoTime();
        var draft = draft(scope, place, year, stated);
        var format = DocumentFormat.ofName(file.toString()).orElse(DocumentFormat.DOCX);
        var bytes = new ByteArrayOutputStream();
        var notices = format.write(draft.document(), bytes);
        Files.write(file, bytes.toByteArray());
        long millis = (System.nanoTime() - start) / 1_000_000;
        progress.println("已写出《" + draft.document().title().text() + "》：" + file + "（" + millis + "毫秒）。");
        notices.forEach(progress::println);
        if (stated != null) {
            progress.println("对照“" + stated.name() + "”：");
            for (var finding : Support.values()) {
                var found = draft.verdicts().stream()
                        .filter(verdict -> verdict.finding() == finding)
                        .map(Verdict::id)
                        .toList();
                progress.println("  " + finding.chinese() + found.size() + "项" + (found.isEmpty() ? "" : "：")
                        + String.join("、", found));
            }
        }
    }
}
