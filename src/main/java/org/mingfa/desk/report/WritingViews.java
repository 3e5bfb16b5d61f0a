package org.mingfa.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Passage;
import org.mingfa.judging.Act;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.report.Block;
import org.mingfa.report.Hindrance;
import org.mingfa.report.Remark;
import org.mingfa.report.ReportWriting;
import org.mingfa.report.ReportWriting.Step;
import org.mingfa.report.Signed;
import org.mingfa.report.Version;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** What the page on which a report is written shows. */
@Component
public class WritingViews {

    /** A remark with its author's name. */
    public record RemarkView(String id, String author, String text, String written, boolean open) {}

    /** A block with what is to be said of it. */
    public record BlockView(Block block, List<RemarkView> remarks, List<Hindrance> hindrances) {}

    /**
     * @param saved when and by whom
     * @param matter the address of the report's matter, or null when nobody has opened it
     * @param steps those of the text's own steps that this person may take now
     * @param figures how a text names this year's figures, and what they are
     * @param signed when it was signed, or null
     */
    public record View(
            int number,
            String saved,
            List<BlockView> blocks,
            List<Hindrance> hindrances,
            List<Passage> preview,
            Map<String, String> figures,
            @Nullable String matter,
            List<Step> steps,
            @Nullable String signed,
            LedgerView differences) {}

    private static final List<Column> DIFFERENCES = List.of(
            Column.of("数字", Column.Kind.TITLE),
            Column.of("签发时", Column.Kind.TEXT),
            Column.of("现在", Column.Kind.TEXT),
            Column.of("后来计入的记录", Column.Kind.TEXT),
            Column.of("不再计入的记录", Column.Kind.TEXT));

    private final ReportWriting writing;
    private final Matters matters;
    private final Staff staff;

    WritingViews(ReportWriting writing, Matters matters, Staff staff) {
        this.writing = writing;
        this.matters = matters;
        this.staff = staff;
    }

    View of(Actor actor, Version version) {
        var place = version.place();
        var year = version.year();
        var hindrances = writing.hindrances(version);
        var remarks = writing.remarks(actor, place, year);
        var docket = writing.docket(actor, place, year);
        var signed = writing.signed(actor, place, year);
        return new View(
                version.number(),
                "第" + version.number() + "稿，" + name(actor, version.person()) + "保存于" + day(version.saved()),
                version.blocks().stream()
                        .map(block -> block(actor, block, remarks, hindrances))
                        .toList(),
                hindrances,
                Passages.of(writing.print(actor, version).document(), place, year),
                writing.figures(actor, place, year),
                docket.map(one -> "/matter/" + one.matter().county() + "/"
                                + one.matter().id())
                        .orElse(null),
                docket.map(one -> steps(actor, one)).orElse(List.of()),
                signed.map(one -> day(one.signed()) + "由" + name(actor, one.person()) + "签发第" + one.version() + "稿，摘要"
                                + one.digest().substring(0, 16))
                        .orElse(null),
                differences(writing.differences(actor, place, year), place, year));
    }

    private BlockView block(Actor actor, Block block, List<Remark> remarks, List<Hindrance> hindrances) {
        return new BlockView(
                block,
                remarks.stream()
                        .filter(remark -> remark.block().equals(block.id()))
                        .map(remark -> new RemarkView(
                                remark.id().toString(),
                                name(actor, remark.person()),
                                remark.text(),
                                day(remark.written()),
                                remark.isOpen()))
                        .toList(),
                hindrances.stream()
                        .filter(one -> one.block().equals(block.id()))
                        .toList());
    }

    private List<Step> steps(Actor actor, Docket docket) {
        var procedure = matters.procedureOf(docket.matter());
        var standing = matters.standing(docket);
        var open = new ArrayList<Step>();
        for (var step : Step.values()) {
            var law = procedure.step(step.id());
            if (law != null
                    && law.roles().contains(actor.role())
                    && standing.isOpen()
                    && standing.step(step.id()).mayBeDone()) {
                open.add(step);
            }
        }
        return open;
    }

    private static LedgerView differences(List<Signed.Difference> differences, String place, int year) {
        return new LedgerView(
                "签发以后有变化的数字",
                DIFFERENCES,
                differences.stream()
                        .map(one -> new LedgerRow(List.of(
                                Cell.link(
                                        one.name(), "/figures/" + one.measure() + "?place=" + place + "&year=" + year),
                                Cell.of(one.then()),
                                Cell.of(one.now()),
                                Cell.of(String.join("、", one.added())),
                                Cell.of(String.join("、", one.gone())))))
                        .toList(),
                List.of(),
                new EmptyView("没有变化", "签发时的数字和现在按记录计数的完全一样。", null));
    }

    private String name(Actor actor, String person) {
        return staff.roster(actor.county()).nameOf(person);
    }

    private static String day(java.time.Instant instant) {
        return Dates.full(instant.atZone(Act.ZONE).toLocalDate());
    }
}
