package org.mingfa.desk.matter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.BreachView;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.TimelineEntry;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.finding.Trail;
import org.mingfa.judging.Act;
import org.mingfa.judging.FigureQuote;
import org.mingfa.judging.Question;
import org.mingfa.judging.Standing;
import org.mingfa.law.FieldType;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Step;
import org.mingfa.law.Value;
import org.mingfa.matter.Docket;
import org.mingfa.matter.value.ValueWords;

/** What happened in a matter: acts, corrections and refusals in the order they were recorded, the latest first. */
record Timeline(
        Scene scene, Docket docket, Trail trail, PeopleNames people, ValueWords wording, Files files, Related related) {

    private static final int SHOWN = 4;
    private static final int LONG = 120;

    private record Moment(Instant at, MatterView.Happening happening) {}

    List<MatterView.Happening> entries() {
        var acts = docket.acts().stream().map(act -> new Moment(act.recorded(), happening(act)));
        var refusals = trail.refusals().stream().map(refusal -> new Moment(refusal.asked(), refused(refusal)));
        return Stream.concat(acts, refusals)
                .sorted(Comparator.comparing(Moment::at).reversed())
                .map(Moment::happening)
                .toList();
    }

    private MatterView.Happening happening(Act act) {
        var step = Objects.requireNonNull(scene.procedure().step(act.step()));
        var values = values(act, step);
        boolean many = values.size() > SHOWN
                || values.stream().anyMatch(pair -> pair.value().length() > LONG);
        var lines = new ArrayList<String>();
        reason(act, lines);
        Declared.by(people.signer(act), act, scene.procedure(), step, scene.today())
                .ifPresent(lines::add);
        foundLater(act).ifPresent(lines::add);
        return new MatterView.Happening(
                "act-" + act.seq(),
                new TimelineEntry(
                        Dates.near(act.happened(), scene.today())
                                + (act.at() == null ? "" : " " + Dates.time(act.at())),
                        recorded(act),
                        name(act, step),
                        outcome(act, step),
                        people.named(act),
                        lines,
                        files.of(act)),
                marks(act),
                many ? List.of() : values,
                many ? values : List.of(),
                findings(act),
                actions(act, step));
    }

    /** That by what is known now the act was in time, or was not, otherwise than it was judged. */
    private Optional<String> foundLater(Act act) {
        var standing = scene.standing();
        if (standing == null || !act.isDoing()) {
            return Optional.empty();
        }
        boolean late = findingsOf(act).anyMatch(finding -> finding.rule().about() == Standard.CAP);
        return standing.step(act.step())
                .otherwise(
                        Act.effective(docket.acts()).stream()
                                .filter(one -> one.step().equals(act.step()))
                                .toList(),
                        act.seq(),
                        late)
                .map(due -> "按后来查明的期限（" + Dates.near(due.day(), scene.today()) + "），" + (late ? "没有逾期" : "已经逾期")
                        + "；当时的办理和结论不变");
    }

    private static String name(Act act, Step step) {
        return switch (act.kind()) {
            case Act.Kind.Doing _ -> step.name();
            case Act.Kind.Correcting(int seq, var _) -> "更正“" + step.name() + "”（第" + seq + "条）";
            case Act.Kind.Voiding _ -> "作废";
            case Act.Kind.Reopening _ -> "重新打开";
            case Act.Kind.Resulting(var _, var stands) -> stands ? step.name() : "收回“" + step.name() + "”的结果";
        };
    }

    private String number(String child) {
        var linked = docket.links().find(child);
        return linked == null ? "另一事项" : linked.procedure().name() + linked.number();
    }

    private void reason(Act act, List<String> lines) {
        switch (act.kind()) {
            case Act.Kind.Doing _ -> {}
            case Act.Kind.Resulting(var child, var stands) -> lines.add((stands ? "结果来自" : "不再办结：") + number(child));
            case Act.Kind.Correcting(var _, var reason) -> lines.add("理由：" + reason);
            case Act.Kind.Voiding(var reason) -> lines.add("理由：" + reason);
            case Act.Kind.Reopening(var reason) -> lines.add("理由：" + reason);
        }
    }

    private List<Pair> values(Act act, Step step) {
        var before =
                act.kind() instanceof Act.Kind.Correcting(int seq, var _) ? before(act, seq) : Map.<String, Value>of();
        var pairs = new ArrayList<Pair>();
        act.values().forEach((id, value) -> {
            var field = scene.procedure().written(step, id);
            if (field != null) {
                var was = before.get(id);
                if (was == null && value instanceof Value.Many(var many) && field.type() instanceof FieldType.Matter) {
                    many.forEach(one ->
                            pairs.add(new Pair(field.name(), wording.of(field, one), related.address(one), null)));
                    return;
                }
                if (TableRows.isTable(field, value) && isAsItStands(act, id)) {
                    if (was != null) {
                        pairs.add(Pair.of(field.name(), "原为“" + wording.of(field, was) + "”，更正为："));
                    }
                    pairs.addAll(TableRows.of(wording, field, value, corrected(act)));
                    return;
                }
                var now = wording.of(field, value);
                pairs.add(
                        was == null
                                ? new Pair(field.name(), now, address(act, id, value), null)
                                : Pair.of(field.name(), "原为“" + wording.of(field, was) + "”，更正为“" + now + "”"));
            }
        });
        return pairs;
    }

    /** The number of the act it corrects; its own where it corrects none. */
    private static int corrected(Act act) {
        return act.kind() instanceof Act.Kind.Correcting(int seq, var _) ? seq : act.seq();
    }

    /** Whether no later act says otherwise of a field. */
    private boolean isAsItStands(Act act, String field) {
        return docket.acts().stream()
                .noneMatch(later -> later.seq() > act.seq()
                        && corrected(later) == corrected(act)
                        && later.values().containsKey(field));
    }

    private @Nullable String address(Act act, String field, Value value) {
        var records = records(act.quotes(), field);
        return records == null ? related.address(value) : records;
    }

    /** Where the records are seen by which a field was counted; null where it was not counted by a figure. */
    static @Nullable String records(List<FigureQuote> quotes, String field) {
        return quotes.stream()
                .filter(quote -> quote.field().equals(field))
                .map(FigureQuote::question)
                .map(asked -> asked.by() instanceof Question.By.All
                        ? Addresses.figure(
                                asked.measures().getFirst(),
                                asked.place(),
                                asked.to().getYear())
                        : "#related")
                .findFirst()
                .orElse(null);
    }

    /** The values of the corrected act as they were before this correction. */
    private Map<String, Value> before(Act correction, int seq) {
        return Act.effective(docket.acts().subList(0, correction.seq() - 1)).stream()
                .filter(act -> act.seq() == seq)
                .findFirst()
                .map(Act::values)
                .orElse(new LinkedHashMap<>());
    }

    private static String recorded(Act act) {
        var stamp = Dates.stamp(act.recorded());
        return act.recordedOn().equals(act.happened()) ? stamp.substring(stamp.indexOf(' ') + 1) : stamp + "录入";
    }

    private static @Nullable Chip outcome(Act act, Step step) {
        var outcome = act.outcome() == null ? null : step.outcome(act.outcome());
        return outcome == null ? null : new Chip(outcome.name(), Meaning.PLAIN);
    }

    private List<Chip> marks(Act act) {
        var marks = new ArrayList<Chip>();
        long late = ChronoUnit.DAYS.between(act.happened(), act.recordedOn());
        if (act.carriedOver()) {
            marks.add(new Chip("补录", Meaning.PLAIN));
        } else if (late > 0) {
            marks.add(new Chip("迟录" + late + "日", Meaning.SOON));
        }
        if (findingsOf(act).anyMatch(finding -> finding.rule().about() == Standard.CAP)) {
            marks.add(new Chip("逾期办理", Meaning.LATE));
        }
        if (isFoundOf(act)) {
            marks.add(new Chip("发现问题", Meaning.LATE));
        }
        if (act.isDoing() && isCorrected(act)) {
            marks.add(new Chip("已更正", Meaning.SOON));
        }
        if (related.isOverturned(act)) {
            marks.add(new Chip("依据有变动", Meaning.SOON));
        }
        return marks;
    }

    /** Whether what it says happened did not keep a rule, by itself or beside another act. */
    private boolean isFoundOf(Act act) {
        return Act.effective(docket.acts()).stream()
                        .anyMatch(one -> one.seq() == act.seq() && !one.broken().isEmpty())
                || backdated().anyMatch(pair -> pair.gate() == act.seq() || pair.guarded() == act.seq());
    }

    private Stream<Standing.Backdated> backdated() {
        var standing = scene.standing();
        return standing == null ? Stream.empty() : standing.backdated().stream();
    }

    private boolean isCorrected(Act act) {
        return docket.acts().stream()
                .anyMatch(later -> later.kind() instanceof Act.Kind.Correcting(int seq, var _) && seq == act.seq());
    }

    private Stream<Trail.Finding> findingsOf(Act act) {
        return trail.findings().stream().filter(finding -> finding.seq() == act.seq());
    }

    private List<BreachView> findings(Act act) {
        return Stream.concat(findingsOf(act), besides(act))
                .map(Timeline::finding)
                .toList();
    }

    /** What later acts were found to say of this one. */
    private Stream<Trail.Finding> besides(Act act) {
        return backdated()
                .filter(pair -> pair.guarded() == act.seq())
                .flatMap(pair -> trail.findings().stream()
                        .filter(finding -> finding.seq() != act.seq())
                        .filter(finding -> finding.rule().about() == Standard.DATED_BACK
                                && isGate(pair.gate(), finding.rule().step()))
                        .limit(1));
    }

    private boolean isGate(int seq, String step) {
        return docket.acts().stream()
                .anyMatch(act -> act.seq() == seq && act.step().equals(step));
    }

    private static BreachView finding(Trail.Finding finding) {
        return new BreachView(
                Breaches.sentence(finding.reason()),
                finding.basis().isEmpty() ? null : finding.basis(),
                null,
                List.of());
    }

    private List<Action> actions(Act act, Step step) {
        return act.isDoing() && scene.mayMend(step)
                ? List.of(Action.quiet("更正", scene.at().correction(act.seq())))
                : List.of();
    }

    private MatterView.Happening refused(Trail.Refusal refusal) {
        var step = scene.procedure().step(refusal.step());
        var stamp = Dates.stamp(refusal.asked());
        var day = refusal.asked().atZone(Act.ZONE).toLocalDate();
        return new MatterView.Happening(
                "",
                new TimelineEntry(
                        Dates.near(day, scene.today()),
                        stamp.substring(stamp.indexOf(' ') + 1),
                        step == null ? "办理" : step.name(),
                        new Chip("未予办理", Meaning.REFUSED),
                        people.named(refusal.post(), refusal.person()),
                        refusal.reasons().stream()
                                .map(why -> Breaches.sentence(why.reason())
                                        + (why.basis().isEmpty() ? "" : "（" + why.basis() + "）"))
                                .toList(),
                        List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
