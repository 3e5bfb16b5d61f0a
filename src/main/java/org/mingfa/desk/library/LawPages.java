package org.mingfa.desk.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.book.LawBook;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LawStep;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Menu;
import org.mingfa.law.Basis;
import org.mingfa.law.CitedLaw;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.texts.Quoted;
import org.mingfa.law.texts.StatuteTexts;
import org.mingfa.law.words.Flow;
import org.mingfa.law.words.ProcedureWords;
import org.mingfa.law.words.StepWords;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts the law library together as it governs the work here and today; made from the law files alone. */
@Component
final class LawPages {

    private static final List<Column> PROCEDURES = List.of(
            Column.of("程序", Column.Kind.TITLE),
            Column.of("类别", Column.Kind.TEXT),
            Column.of("步骤", Column.Kind.NUMBER),
            Column.of("施行日期", Column.Kind.DATE),
            Column.of("主要依据", Column.Kind.TEXT));
    private static final List<Column> CASES = List.of(
            Column.of("日期", Column.Kind.DATE),
            Column.of("谁", Column.Kind.TEXT),
            Column.of("步骤", Column.Kind.TITLE),
            Column.of("结果", Column.Kind.TEXT),
            Column.of("依据", Column.Kind.TEXT));
    private static final EmptyView NONE = new EmptyView("没有", "", null);

    private final LawLibrary law;
    private final Menu menu;
    private final Matters matters;
    private final ParameterTable parameters;
    private final LawBook book;
    private final StatutePages statutes;
    private final StatuteTexts texts;

    LawPages(
            LawLibrary law,
            Menu menu,
            Matters matters,
            ParameterTable parameters,
            LawBook book,
            StatutePages statutes,
            StatuteTexts texts) {
        this.law = law;
        this.menu = menu;
        this.matters = matters;
        this.parameters = parameters;
        this.book = book;
        this.statutes = statutes;
        this.texts = texts;
    }

    LawsPage all(Frame frame, Actor actor) {
        return new LawsPage(frame, procedures(matters.today()), parameters.all(actor.place()));
    }

    private LedgerView procedures(LocalDate today) {
        var rows = menu.headings(today).stream()
                .flatMap(heading -> menu.under(heading, today).stream())
                .map(procedure -> new LedgerRow(List.of(
                        Cell.link(procedure.name(), Addresses.law(procedure.id())),
                        Cell.of(procedure.head().menu()),
                        Cell.of(Integer.toString(procedure.steps().size())),
                        Cell.of(Dates.full(procedure.head().inForce())),
                        Cell.of(procedure.laws().values().stream()
                                .map(CitedLaw::text)
                                .limit(2)
                                .collect(Collectors.joining("；"))))))
                .toList();
        return new LedgerView("今天施行的程序", PROCEDURES, rows, List.of(), NONE);
    }

    /** Empty when no version of the procedure is in force. */
    Optional<LawPage> one(Frame frame, Actor actor, String id) {
        return menu.inForce(id, matters.today()).map(procedure -> one(frame, actor, procedure));
    }

    private LawPage one(Frame frame, Actor actor, Procedure procedure) {
        return new LawPage(
                frame,
                procedure.name(),
                Action.plain("看台账", Addresses.ledger(procedure.id()).address()),
                facts(procedure, matters.today()),
                statutes.cited(procedure),
                new ProcedureWords(law, procedure, actor.place())
                        .steps().stream().map(this::step).toList(),
                FlowPicture.draw(Flow.of(procedure)),
                papers(procedure),
                cases(procedure),
                parameters.of(procedure, actor.place()));
    }

    static LawStep.Text text(Quoted quoted) {
        return new LawStep.Text(
                "《" + quoted.law() + "》" + quoted.article(),
                quoted.text().lines().toList(),
                quoted.source());
    }

    private LawStep step(StepWords words) {
        var step = words.step();
        var chips = new ArrayList<Chip>();
        if (step.optional()) {
            chips.add(new Chip("需要时办理", Meaning.PLAIN));
        }
        if (step.repeats()) {
            chips.add(new Chip("可以多次", Meaning.PLAIN));
        }
        return new LawStep(
                step.id(),
                step.name(),
                chips,
                words.basis(),
                words.clauses().stream()
                        .map(clause -> new LawStep.Clause(
                                clause.label(),
                                clause.text(),
                                clause.basis(),
                                clause.force() == null ? null : clause.force().chinese(),
                                clause.cautions()))
                        .toList(),
                texts.quote(words.cited()).stream().map(LawPages::text).toList());
    }

    private List<Pair> papers(Procedure procedure) {
        return law.papers(procedure).stream()
                .map(paper -> Pair.of(paper.name(), Basis.cite(paper.basis())))
                .toList();
    }

    private List<LedgerView> cases(Procedure procedure) {
        return book.cases(procedure).stream()
                .map(one -> new LedgerView(
                        one.name(),
                        CASES,
                        one.lines().stream()
                                .map(line -> new LedgerRow(List.of(
                                        Cell.of(line.day()),
                                        Cell.of(line.who()),
                                        Cell.of(line.step()),
                                        line.refused()
                                                ? Cell.chip(line.result(), Meaning.REFUSED)
                                                : Cell.of(line.result()),
                                        Cell.of(line.because()))))
                                .toList(),
                        List.of(),
                        NONE))
                .toList();
    }

    private List<Pair> facts(Procedure procedure, LocalDate today) {
        var versions = law.procedures().stream()
                .filter(other -> other.id().equals(procedure.id()))
                .map(other -> Dates.full(other.head().inForce())
                        + (other.head().until() == null
                                ? "起"
                                : "至" + Dates.full(other.head().until()))
                        + (other.head().inForce().isAfter(today) ? "（尚未施行）" : ""))
                .collect(Collectors.joining("、"));
        return List.of(
                Pair.of("本版施行", Dates.full(procedure.head().inForce()) + "起；已经开始的事项仍按开始时的版本办理"),
                Pair.of("所有版本", versions),
                Pair.of("编号前缀", procedure.head().code()));
    }
}
