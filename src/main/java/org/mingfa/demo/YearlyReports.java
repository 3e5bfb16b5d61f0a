package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.Step;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.writing.ReportProcedure;
import org.mingfa.report.writing.ReportSteps;
import org.mingfa.report.writing.ReportWriting;
import org.mingfa.report.writing.TextStep;
import org.mingfa.staff.Actor;

/**
 * A township's yearly reports, written as people write them: the last one as far as it came, and the one of this year. Told after
 * all other stories, so that the figures of the ended year are complete.
 */
final class YearlyReports {

    private static final String PROCEDURE = ReportProcedure.RELIES.procedure();

    private final Town town;
    private final Stage stage;
    private final ReportSteps steps;
    private final ReportWriting writing;
    private final String county;

    YearlyReports(Town town, Stage stage, ReportSteps reports, String county) {
        this.town = town;
        this.stage = stage;
        this.steps = reports.on(stage.matters(), stage.time());
        this.writing = steps.writing();
        this.county = county;
    }

    /** The last year whose report is due: until March the one just ended is still being written about. */
    static int ended(LocalDate day) {
        return day.getYear() - (day.getMonthValue() > 3 ? 1 : 2);
    }

    void play() {
        var all = Material.read(PROCEDURE);
        if (all.has(town.code())) {
            for (var told : all.parts(town.code())) {
                new Telling(told).play();
            }
        }
    }

    /** One year's report. */
    private final class Telling {
        private final Material told;
        private final int year;
        private @Nullable Matter matter;
        private int minute;

        Telling(Material told) {
            this.told = told;
            this.year = ended(town.lastDay()) + Integer.parseInt(told.text("year"));
        }

        void play() {
            for (var record : told.has("records") ? told.parts("records") : List.<Material>of()) {
                var day = dayOf(record);
                if (!day.isAfter(town.lastDay()) && isOfItsTime(record, day)) {
                    register(record, day);
                }
            }
            for (var turn : told.parts("course")) {
                var day = dayOf(turn);
                if (day.isAfter(town.lastDay())) {
                    return;
                }
                stage.time().set(day.atTime(9, 30).plusMinutes(minute += 7));
                go(turn, day);
            }
        }

        private LocalDate dayOf(Material turn) {
            return turn.has("ago")
                    ? town.workingDaysAgo(Integer.parseInt(turn.text("ago")))
                    : town.working(day(turn.text("day")));
        }

        /** What is told of by another ledger from some day on is told by its own form before it. */
        private static boolean isOfItsTime(Material record, LocalDate day) {
            return (!record.has("until") || !day.isAfter(LocalDate.parse(record.text("until"))))
                    && (!record.has("since") || !day.isBefore(LocalDate.parse(record.text("since"))));
        }

        /** 01-28 of the year after the report's; -12-16 of the report's own. */
        private LocalDate day(String text) {
            return text.startsWith("-") ? LocalDate.parse(year + text) : LocalDate.parse((year + 1) + "-" + text);
        }

        private void register(Material record, LocalDate day) {
            stage.time().set(day.atTime(15, 0));
            var procedure = town.law().inForce(record.text("procedure"), day).orElseThrow();
            var step = procedure.opening();
            var files = step.evidence().stream()
                    .filter(kind -> kind.need() instanceof org.mingfa.law.Need.Always)
                    .map(Step.EvidenceKind::id)
                    .toList();
            taken(stage.matters()
                    .take(
                            actor(record.text("role"), day),
                            Proposal.opening(
                                    procedure.id(), step.id(), values(record), evidence(step, files, day), day)));
        }

        private void go(Material turn, LocalDate day) {
            var actor = actor(turn.text("role"), day);
            if (turn.has("begin")) {
                writing.begin(actor, town.place(), year);
            } else if (turn.has("write")) {
                write(actor, turn);
            } else if (turn.has("remark")) {
                var blocks =
                        writing.latest(actor, town.place(), year).orElseThrow().blocks();
                writing.remark(
                        actor,
                        town.place(),
                        year,
                        last(blocks, turn.text("remark")).id(),
                        turn.text("text"));
            } else if (turn.has("text")) {
                text(actor, turn);
            } else {
                step(actor, turn, day);
            }
        }

        private void write(Actor actor, Material turn) {
            var version = writing.latest(actor, town.place(), year).orElseThrow();
            var blocks = new ArrayList<>(version.blocks());
            var part = turn.text("write");
            var note = turn.has("note") ? turn.text("note") : "";
            blocks.add(
                    blocks.indexOf(last(blocks, part)) + 1,
                    DraftBlock.fresh(part, "").saying(turn.text("text"), note));
            writing.save(actor, town.place(), year, version.number(), blocks);
        }

        private static DraftBlock last(List<DraftBlock> blocks, String part) {
            return blocks.stream()
                    .filter(block -> block.part().equals(part))
                    .reduce((_, later) -> later)
                    .orElseThrow();
        }

        private void text(Actor actor, Material turn) {
            var step = TextStep.byId(turn.text("text")).orElseThrow();
            var entries = values(turn);
            if (step == TextStep.SIGN) {
                entries.put(ReportProcedure.NUMBER_OF_DOCUMENT.id(), new Entered.Text(worded(told.text("number"))));
            }
            taken(steps.forward(
                    actor,
                    steps.signings().docket(actor, town.place(), year).orElseThrow(),
                    writing.latest(actor, town.place(), year).orElseThrow(),
                    step,
                    outcome(turn),
                    entries));
        }

        private void step(Actor actor, Material turn, LocalDate day) {
            var known = matter == null
                    ? null
                    : steps.signings()
                            .docket(actor, town.place(), year)
                            .orElseThrow()
                            .matter();
            var procedure = town.law().inForce(PROCEDURE, day).orElseThrow();
            var step = Objects.requireNonNull(procedure.step(turn.text("step")));
            var entries = values(turn);
            if (known == null) {
                entries.put(ReportProcedure.YEAR.id(), Entered.of(year));
                entries.put(ReportProcedure.YEAR_END.id(), new Entered.Day(LocalDate.of(year, 12, 31)));
            }
            var answer = stage.matters()
                    .take(
                            actor,
                            Proposal.doing(
                                            Proposal.Target.of(PROCEDURE, known),
                                            step.id(),
                                            entries,
                                            evidence(step, turn.has("files") ? turn.texts("files") : List.of(), day),
                                            day)
                                    .ending(outcome(turn)));
            matter = taken(answer).matter();
        }

        private @Nullable String outcome(Material turn) {
            return turn.has("outcome") ? turn.text("outcome") : null;
        }

        private Answer.Taken taken(Answer answer) {
            if (answer instanceof Answer.Taken taken) {
                return taken;
            }
            throw new UnexpectedRuling(
                    town.name() + year + "年度报告",
                    "",
                    "没有被受理：" + answer,
                    answer instanceof Answer.Refused(var breaches) ? breaches : List.of());
        }

        private List<Act.Evidence> evidence(Step step, List<String> kinds, LocalDate day) {
            return step.evidence().stream()
                    .filter(kind -> kinds.contains(kind.id()))
                    .map(kind -> stage.papers()
                            .page(
                                    town.place(),
                                    kind.id(),
                                    kind.name(),
                                    List.of(town.name() + "　" + step.name(), day.toString(), "（演示材料，人物和地点均为虚构）")))
                    .toList();
        }

        private Map<String, Entered> values(Material turn) {
            var values = new LinkedHashMap<String, Entered>();
            if (turn.has("values")) {
                turn.part("values").entries().forEach((field, value) -> values.put(field, resolved(Entered.of(value))));
            }
            return values;
        }

        private Entered resolved(Entered value) {
            return switch (value) {
                case Entered.Many(var parts) ->
                    new Entered.Many(parts.stream().map(this::resolved).toList());
                case Entered.Row(var row) -> {
                    var cells = new LinkedHashMap<String, Entered>();
                    row.forEach((column, cell) -> cells.put(column, resolved(cell)));
                    yield new Entered.Row(cells);
                }
                case Entered.Text(var text) -> resolved(text);
                case Entered.Number _, Entered.YesNo _, Entered.Day _ -> value;
            };
        }

        private Entered resolved(String text) {
            if (NumbersByTitle.isMeant(text)) {
                return new Entered.Text(stage.numbers().of(text));
            }
            if (text.startsWith("@")) {
                return new Entered.Text(actor(text.substring(1), town.lastDay()).person());
            }
            return text.matches("-?\\d\\d-\\d\\d") ? new Entered.Day(day(text)) : new Entered.Text(worded(text));
        }

        private String worded(String text) {
            return text.replace("{next}", String.valueOf(year + 1))
                    .replace("{county}", county)
                    .replace("{township}", town.name());
        }

        private Actor actor(String role, LocalDate day) {
            return town.roster().personsWith(role, town.place(), day).stream()
                    .flatMap(person -> stage.staff().actors(town.county(), person.id(), day).stream())
                    .filter(actor -> actor.role().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(town.name() + "没有人任" + role));
        }
    }
}
