package org.mingfa.law.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Ending;
import org.mingfa.law.Basis;
import org.mingfa.law.Clock;
import org.mingfa.law.Field;
import org.mingfa.law.Force;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Need;
import org.mingfa.law.Outcome;
import org.mingfa.law.Parameters;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.words.StepWords.Clause;

/** A procedure read aloud: who does what, in which order, within which days, with which proof, and by which article. */
public final class ProcedureWords {

    private final LawLibrary law;
    private final Procedure procedure;
    private final PlaceCode place;
    private final ConditionWords conditions;

    /** @param place whose local numbers apply */
    public ProcedureWords(LawLibrary law, Procedure procedure, PlaceCode place) {
        this.law = law;
        this.procedure = procedure;
        this.place = place;
        this.conditions = new ConditionWords(law, procedure);
    }

    public List<StepWords> steps() {
        return procedure.steps().stream().map(this::step).toList();
    }

    private StepWords step(Step step) {
        var clauses = new ArrayList<Clause>();
        clauses.add(Clause.plain("谁办", who(step)));
        if (step.event()) {
            clauses.add(Clause.plain("照实记录", "已经发生的事照实记录，不符合规定的列为发现的问题" + followUps(step)));
        }
        if (!step.after().steps().isEmpty()) {
            clauses.add(
                    clause("先办", after(step), step.after().basis(), step.after().breach()));
        }
        if (step.when() != null) {
            clauses.add(Clause.plain("何时适用", conditions.of(step.when())));
        }
        separation("不得由", step.neverBy(), clauses);
        separation("只能由", step.onlyBy(), clauses);
        separation("所涉人员不得", step.concerned(), clauses);
        step.clocks().forEach(clock -> clauses.add(clause("期限", clock(clock), clock.basis(), clock.breach())));
        var fields = procedure.entryFields(step);
        if (!fields.isEmpty()) {
            clauses.add(Clause.plain("填写", fields.stream().map(Field::name).collect(Collectors.joining("、"))));
        }
        step.evidence()
                .forEach(evidence -> clauses.add(
                        new Clause("证据", evidence(evidence), null, null, evidence.breach() == Severity.CAUTION)));
        step.rules()
                .forEach(rule -> clauses.add(clause(
                        "规则",
                        rule.reason() + (rule.cure() == null ? "" : "（" + rule.cure() + "）") + "；判断："
                                + conditions.of(rule.require())
                                + (rule.attested().isEmpty() ? "" : "；由办理人声明，依据" + Basis.cite(rule.attested())),
                        rule.basis(),
                        rule.breach())));
        outcomes(step, clauses);
        var publication = step.publication();
        if (publication != null) {
            clauses.add(Clause.plain("公开", publication.where()));
        }
        var cited = cite(step.basis());
        return new StepWords(
                step,
                cited,
                clauses.stream().map(clause -> withoutRepeating(clause, cited)).toList());
    }

    /** What has the same basis as the step does not say it again. */
    private static Clause withoutRepeating(Clause clause, @Nullable String cited) {
        return clause.basis() != null && clause.basis().equals(cited)
                ? new Clause(clause.label(), clause.text(), null, clause.force(), clause.cautions())
                : clause;
    }

    private static Clause clause(String label, String text, List<Basis> basis, Severity breach) {
        return new Clause(label, text, cite(basis), Force.of(basis), breach == Severity.CAUTION);
    }

    private static @Nullable String cite(List<Basis> basis) {
        return basis.isEmpty() ? null : Basis.cite(basis);
    }

    /** Who takes a step. */
    public String who(Step step) {
        var roles = step.roles().stream()
                .map(id -> law.roles().get(id))
                .map(role -> role == null ? "" : role.name())
                .collect(Collectors.joining("、"));
        var number = step.persons() > 1 ? "，不少于" + step.persons() + "人" : "";
        var holding = step.holding() == null
                ? ""
                : "，均须持有" + law.qualifications().getOrDefault(step.holding(), step.holding());
        return roles + number + holding;
    }

    private String after(Step step) {
        return step.after().steps().stream()
                .map(any -> any.stream().map(this::quoted).collect(Collectors.joining("或者")))
                .collect(Collectors.joining("、"));
    }

    private String followUps(Step step) {
        return step.followUps().isEmpty()
                ? ""
                : "，接着办理" + step.followUps().stream().map(this::quoted).collect(Collectors.joining("、"));
    }

    private String quoted(String stepId) {
        var step = procedure.step(stepId);
        return "“" + (step == null ? stepId : step.name()) + "”";
    }

    private void separation(String label, Step.Separation separation, List<Clause> clauses) {
        if (!separation.who().isEmpty()) {
            var people = separation.who().stream().map(this::people).collect(Collectors.joining("、"));
            clauses.add(clause(label, people + "办理", separation.basis(), separation.breach()));
        }
    }

    private String people(Step.Who who) {
        return switch (who) {
            case Step.Who.DidStep(var step) -> "办理" + quoted(step) + "的人";
            case Step.Who.NamedIn in -> {
                var named = procedure.field(in);
                yield "“" + (named == null ? in.field() : named.name()) + "”";
            }
        };
    }

    private String clock(Clock clock) {
        var words = new StringBuilder(clock.isBackward() ? backward(clock) : forward(clock));
        if (clock.isBackward() && clock.runsFor() == Clock.RunsFor.PARTY) {
            words.append("；其间须留足").append(length(clock.length()));
        } else if (clock.runsFor().ending() == Ending.ROLLS_OVER) {
            words.append("；最后一日是休息日的，顺延到其后第一个工作日");
        }
        if (!clock.suspendedBy().isEmpty()) {
            words.append("；")
                    .append(clock.suspendedBy().stream()
                            .map(pause -> quoted(pause.from()) + "至" + quoted(pause.until()))
                            .collect(Collectors.joining("、")))
                    .append("期间不计");
        }
        if (!clock.extendedBy().isEmpty()) {
            words.append("；可由")
                    .append(clock.extendedBy().stream()
                            .map(extending -> quoted(extending.step())
                                    + (extending.by() == null ? "" : "延长" + length(extending.by())))
                            .collect(Collectors.joining("、")))
                    .append(clock.extendedBy().stream().allMatch(extending -> extending.by() == null) ? "延长" : "");
        }
        if (clock.when() != null) {
            words.append("；适用于").append(conditions.of(clock.when()));
        }
        return words.toString();
    }

    private String forward(Clock clock) {
        return (clock.kind() == Clock.Kind.FLOOR ? "不少于" : "不超过") + length(clock.length()) + "，自" + start(clock.from())
                + (clock.each() ? "（每次自上一次）起" : "起");
    }

    private String backward(Clock clock) {
        return (clock.kind() == Clock.Kind.FLOOR ? "不早于" : "不晚于") + start(clock.from()) + "之前" + length(clock.length());
    }

    private String length(Clock.Length length) {
        return switch (length) {
            case Clock.Length.Fixed(var span) -> span.chinese();
            case Clock.Length.ByParameter(var id) ->
                law.parameters()
                        .at(place, id)
                        .map(parameter -> parameter.name() + "（" + setting(parameter.setting()) + "）")
                        .orElse(id);
        };
    }

    private String start(Clock.Start start) {
        return switch (start) {
            case Clock.Start.Opening() -> "开始办理";
            case Clock.Start.OfStep(var step) -> quoted(step);
            case Clock.Start.OfField(var field) -> {
                var named = procedure.field(field);
                yield "“" + (named == null ? field : named.name()) + "”";
            }
            case Clock.Start.OfStepField(var step, var field) -> people(new Step.Who.NamedIn(step, field));
        };
    }

    private String evidence(Step.EvidenceKind evidence) {
        return evidence.name()
                + switch (evidence.need()) {
                    case Need.Always() -> "";
                    case Need.Never() -> "（可以没有）";
                    case Need.If(var condition) -> "（" + conditions.of(condition) + "时必须有）";
                };
    }

    private void outcomes(Step step, List<Clause> clauses) {
        if (!step.outcomes().isEmpty()) {
            var words = step.outcomes().stream().map(this::outcome).collect(Collectors.joining("；"));
            clauses.add(Clause.plain("结论", words));
        }
    }

    private String outcome(Outcome outcome) {
        var closes = outcome.closes() == null ? "" : "，事项以“" + procedure.closingName(outcome.closes()) + "”结束";
        var reopens = outcome.reopens().isEmpty()
                ? ""
                : "，重办" + outcome.reopens().stream().map(this::quoted).collect(Collectors.joining("、"));
        return outcome.name() + closes + reopens;
    }

    /** A local number in words. */
    public static String setting(Parameters.Setting setting) {
        return switch (setting) {
            case Parameters.Setting.Length(var span) -> span.chinese();
            case Parameters.Setting.Number(var number) ->
                new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
            case Parameters.Setting.Text(var text) -> text;
        };
    }
}
