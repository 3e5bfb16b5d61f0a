package org.mingfa.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Passage;
import org.mingfa.desk.report.WritingForm.Unsaved;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MatterAddress;
import org.mingfa.judging.Act;
import org.mingfa.judging.Standing;
import org.mingfa.judging.State;
import org.mingfa.judging.Turn;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.FigureDifference;
import org.mingfa.report.writing.Hindrance;
import org.mingfa.report.writing.Remark;
import org.mingfa.report.writing.ReportProcedure;
import org.mingfa.report.writing.ReportWriting;
import org.mingfa.report.writing.Signings;
import org.mingfa.report.writing.TextStep;
import org.mingfa.report.writing.Version;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Person;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** What the page on which a report is written shows. */
@Component
public class WritingViews {

    /** A remark with its author's name. */
    public record RemarkView(String id, String author, String text, String written, boolean open) {}

    /**
     * A block with what is to be said of it, and as it is printed.
     *
     * @param block as it is, or as this person has typed it and could not save it
     * @param theirs as somebody else has saved it meanwhile, or null where nobody changed it
     * @param remark what this person has typed and could not save; empty for nothing
     */
    public record BlockView(
            DraftBlock block,
            @Nullable DraftBlock theirs,
            Passage printed,
            List<RemarkView> remarks,
            String remark,
            List<Hindrance> hindrances) {}

    /**
     * @param saved when and by whom
     * @param editable whether this person may change the text now
     * @param after what stands below the text when it is printed
     * @param figures how a text names this year's figures, and what they are
     * @param matter the address of the report's matter, or of the form that opens it; null where there is neither
     * @param opened whether the matter is there
     * @param steps those of the text's own steps that this person may take now
     * @param typed what was typed for a step and not taken, by field id
     * @param homeless paragraphs this person has typed that cannot be saved where they stood
     * @param next what the matter waits for
     * @param signed when it was signed, or null
     */
    public record View(
            int number,
            String saved,
            boolean editable,
            List<BlockView> blocks,
            List<Passage> after,
            List<Hindrance> hindrances,
            Map<String, String> figures,
            @Nullable String matter,
            boolean opened,
            List<TextStep> steps,
            Map<String, String> typed,
            List<DraftBlock> homeless,
            List<Pair> next,
            @Nullable String signed,
            LedgerView differences) {

        /** The steps that would not be refused at once: a text with hindrances goes to the check of its figures only. */
        public List<TextStep> usable() {
            return hindrances.isEmpty()
                    ? steps
                    : steps.stream().filter(step -> step == TextStep.DATA_CHECK).toList();
        }
    }

    private static final int MOST_NAMED = 4;

    private static final List<Column> DIFFERENCES = List.of(
            Column.of("数字", Column.Kind.TITLE),
            Column.of("签发时", Column.Kind.TEXT),
            Column.of("现在", Column.Kind.TEXT),
            Column.of("后来计入的记录", Column.Kind.TEXT),
            Column.of("不再计入的记录", Column.Kind.TEXT),
            Column.of("更正过的记录", Column.Kind.TEXT));

    private final ReportWriting writing;
    private final Signings signings;
    private final LawLibrary law;
    private final Matters matters;
    private final Staff staff;

    WritingViews(ReportWriting writing, Signings signings, LawLibrary law, Matters matters, Staff staff) {
        this.writing = writing;
        this.signings = signings;
        this.law = law;
        this.matters = matters;
        this.staff = staff;
    }

    /**
     * @param writes whether the person is one of those who write it, as long as it is being written
     * @param unsaved what the person has typed and is to see again
     */
    View of(Actor actor, Version version, boolean writes, Unsaved unsaved) {
        var place = version.place();
        var year = version.year();
        var signed = signings.signed(actor, place, year);
        boolean editable = writes && signed.isEmpty();
        var hindrances = writing.hindrances(version);
        var docket = signings.docket(actor, place, year);
        var printed = Passages.of(writing.print(actor, version).document(), place, year);
        int blocks = version.blocks().size();
        var steps = docket.map(one -> steps(actor, one)).orElse(List.of());
        return new View(
                version.number(),
                "第" + version.number() + "稿，" + name(actor, version.person()) + "保存于" + day(version.saved()),
                editable,
                blocks(actor, version, printed.subList(0, blocks), hindrances, unsaved),
                printed.subList(blocks, printed.size()),
                hindrances,
                editable ? writing.figures(actor, place, year) : Map.of(),
                docket.map(WritingViews::address).orElseGet(() -> mayOpen(actor) ? opening(year) : null),
                docket.isPresent(),
                steps,
                unsaved.fields(),
                editable ? unsaved.homeless() : List.copyOf(unsaved.changed().values()),
                docket.map(one -> next(actor, one, steps)).orElse(List.of()),
                signed.map(one -> day(one.signed()) + "由" + name(actor, one.person()) + "签发第" + one.version() + "稿")
                        .orElse(null),
                differences(signings.differences(actor, place, year), place, year));
    }

    private static String address(Docket docket) {
        return at(docket).page();
    }

    private static MatterAddress at(Docket docket) {
        return new MatterAddress(docket.matter().county(), docket.matter().id());
    }

    private static String opening(int year) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(ReportProcedure.YEAR.id(), Integer.toString(year));
        fields.put(ReportProcedure.YEAR_END.id(), year + "-12-31");
        return Addresses.opening(ReportProcedure.RELIES.procedure(), fields);
    }

    private boolean mayOpen(Actor actor) {
        return law.inForce(ReportProcedure.RELIES.procedure(), matters.today())
                .map(procedure -> procedure.opening().roles().contains(actor.role()))
                .orElse(false);
    }

    private List<BlockView> blocks(
            Actor actor, Version version, List<Passage> printed, List<Hindrance> hindrances, Unsaved unsaved) {
        var remarks = writing.remarks(actor, version.place(), version.year());
        var blocks = new ArrayList<BlockView>();
        for (int i = 0; i < printed.size(); i++) {
            var block = version.blocks().get(i);
            blocks.add(new BlockView(
                    unsaved.changed().getOrDefault(block.id(), block),
                    unsaved.theirs().get(block.id()),
                    printed.get(i),
                    remarks.stream()
                            .filter(remark -> remark.block().equals(block.id()))
                            .map(remark -> view(actor, remark))
                            .toList(),
                    unsaved.remarks().getOrDefault(block.id(), ""),
                    hindrances.stream()
                            .filter(one -> one.block().equals(block.id()))
                            .toList()));
        }
        return blocks;
    }

    private RemarkView view(Actor actor, Remark remark) {
        return new RemarkView(
                remark.id().toString(),
                name(actor, remark.person()),
                remark.text(),
                day(remark.written()),
                remark.isOpen());
    }

    private List<TextStep> steps(Actor actor, Docket docket) {
        var procedure = matters.procedureOf(docket.matter());
        var standing = matters.standing(docket);
        var setting = matters.setting(docket);
        var turns = Turn.of(procedure, docket.acts(), setting, standing.day());
        return standing.isOpen()
                ? Stream.of(TextStep.values())
                        .filter(step -> standing.step(step.id()).mayBeDone())
                        .filter(step -> Objects.requireNonNull(turns.get(step.id()))
                                .isFor(actor.person(), setting, standing.day()))
                        .filter(step -> !done(standing, step))
                        .toList()
                : List.of();
    }

    /** Done and not to be done again: sending the same report twice helps nobody. */
    private static boolean done(Standing standing, TextStep step) {
        return standing.step(step.id()).state() == State.DONE;
    }

    /** The other steps the matter waits for, with who takes them and until when. */
    private List<Pair> next(Actor actor, Docket docket, List<TextStep> here) {
        var mine = here.stream().map(TextStep::id).toList();
        var procedure = matters.procedureOf(docket.matter());
        var standing = matters.standing(docket);
        var roster = staff.roster(actor.county());
        var next = new ArrayList<Pair>();
        for (var open : standing.isOpen() ? standing.open() : List.<Standing.StepStanding>of()) {
            var step = Objects.requireNonNull(procedure.step(open.step()));
            if (step.optional() || open.state() == State.DONE || mine.contains(step.id())) {
                continue;
            }
            var people = step.roles().stream()
                    .flatMap(role -> roster.personsWith(role, docket.matter().place(), standing.day()).stream())
                    .map(Person::name)
                    .distinct()
                    .limit(MOST_NAMED)
                    .collect(Collectors.joining("、"));
            var due = open.due();
            next.add(Pair.of(
                    step.name(),
                    people + (due == null ? "" : "，" + due.chinese(Dates::full, "")),
                    at(docket).form(step.id())));
        }
        return next;
    }

    private static LedgerView differences(List<FigureDifference> differences, PlaceCode place, int year) {
        return new LedgerView(
                "签发以后有变化的数字",
                DIFFERENCES,
                differences.stream()
                        .map(one -> new LedgerRow(List.of(
                                Cell.link(one.name(), Addresses.figure(one.measure(), place, year)),
                                Cell.of(one.then()),
                                Cell.of(one.now()),
                                Cell.of(String.join("、", one.added())),
                                Cell.of(String.join("、", one.gone())),
                                Cell.of(String.join("、", one.corrected())))))
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
