package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.Pair;
import org.mingfa.judging.Act;
import org.mingfa.judging.Asking;
import org.mingfa.law.Attested;
import org.mingfa.law.Basis;
import org.mingfa.law.Counted;
import org.mingfa.law.Expression;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Need;
import org.mingfa.law.Step;
import org.mingfa.law.Value;
import org.mingfa.matter.Drafting;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.When;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** Derives the form of a step from the procedure's file and from what is typed so far. */
@Component
final class ActForms {

    private static final int SHORT_HELP = 30;

    private final Matters matters;
    private final Places places;
    private final Staff staff;
    private final KeptFiles kept;
    private final LawLibrary law;

    ActForms(Matters matters, Places places, Staff staff, KeptFiles kept, LawLibrary law) {
        this.matters = matters;
        this.places = places;
        this.staff = staff;
        this.kept = kept;
        this.law = law;
    }

    /**
     * A form to be drawn.
     *
     * @param kind doing the step, or correcting one of its acts
     * @param errors what is wrong, by the parameter it belongs to; under the empty name what belongs to none
     */
    record Draft(
            Scene scene,
            Step step,
            Act.Kind kind,
            Typed typed,
            List<KeptFiles.Kept> files,
            Map<String, String> errors) {

        Draft recalling(Set<String> asked) {
            return new Draft(scene, step, kind, typed.recalling(asked), files, errors);
        }

        boolean isCorrection() {
            return kind instanceof Act.Kind.Correcting;
        }

        /** What is proposed by it; of a correction only what differs from the act as it stands. */
        Proposal proposal(When when) {
            var said = kind instanceof Act.Kind.Correcting(int seq, var _)
                    ? scene.act(seq)
                            .map(act -> typed.without(scene.asTyped(act)))
                            .orElse(typed)
                    : typed;
            var evidence = files.stream().map(KeptFiles.Kept::file).toList();
            return scene.proposal(kind, step, said, when, evidence);
        }
    }

    ActForm form(Draft draft) {
        return form(draft, drafting(draft));
    }

    /** @param drafting the act of the form, after those it follows */
    ActForm form(Draft sent, Drafting drafting) {
        var asking = drafting.asking();
        var draft = sent.recalling(asking.fields());
        var scene = draft.scene();
        var step = draft.step();
        var choosing = Choosing.of(scene, places, staff);
        var mending = draft.isCorrection();
        var address = draft.kind() instanceof Act.Kind.Correcting(int seq, var _)
                ? scene.at().correction(seq)
                : scene.address(step);
        return new ActForm(
                step.name(),
                step.basis().isEmpty() ? null : Basis.cite(step.basis()),
                address,
                address + "/form",
                watched(scene, step),
                scene.acts(),
                matters.now().toEpochMilli(),
                grouped(fields(draft, asking, widgets(draft, drafting, choosing), errors(draft, drafting))),
                files(draft, asking),
                given(draft, asking, new ValueWords(places, choosing.roster())),
                mending ? null : people(draft, choosing),
                step.persons() > 1,
                mending ? null : Boolean.valueOf(draft.typed().carriedOver()),
                problems(draft),
                mending ? reason(draft) : null,
                waiting(draft, asking));
    }

    private static List<ActForm.Waiting> waiting(Draft draft, Asking asking) {
        var waiting = new ArrayList<ActForm.Waiting>();
        var typed = draft.typed();
        typed.aside()
                .waiting(typed.fields(), draft.scene().procedure().entryFields(draft.step()), asking.fields())
                .forEach((name, values) -> values.forEach(value -> waiting.add(new ActForm.Waiting(name, value))));
        return List.copyOf(waiting);
    }

    /** What may be chosen in a field that holds another matter, by what is typed in it. */
    List<Option> choices(Draft draft, String field, String words) {
        return choices(draft, drafting(draft), field, words);
    }

    /** @param drafting the act of the form, after those it follows */
    List<Option> choices(Draft draft, Drafting drafting, String field, String words) {
        var path = field.split("\\.", 2);
        var column = path.length == 2 ? path[1] : null;
        return new LinkInputs(draft, drafting, Map.of(), law, places).options(path[0], column, words);
    }

    private Widgets widgets(Draft draft, Drafting drafting, Choosing choosing) {
        var step = draft.step();
        return new Widgets(
                choosing,
                draft.typed(),
                new LinkInputs(draft, drafting, drafting.held(), law, places),
                step,
                Attested.in(draft.scene().procedure(), step));
    }

    /** What is wrong as sent; otherwise what is wrong already with the matters that are chosen. */
    private static Map<String, String> errors(Draft draft, Drafting drafting) {
        var errors = Breaches.errors(draft.step(), drafting.objections());
        errors.putAll(draft.errors());
        return errors;
    }

    private Drafting drafting(Draft draft) {
        var scene = draft.scene();
        var day = Objects.requireNonNullElse(draft.typed().day(scene.today()), scene.today());
        return matters.drafts().of(scene.actor(), scene.procedure(), scene.docket(), draft.proposal(When.on(day)));
    }

    private static List<String> problems(Draft draft) {
        var problem = draft.errors().get("");
        return problem == null ? List.of() : List.of(problem);
    }

    private static List<FieldView> fields(Draft draft, Asking asking, Widgets widgets, Map<String, String> errors) {
        var views = new ArrayList<FieldView>();
        var step = draft.step();
        if (!step.outcomes().isEmpty() && !draft.isCorrection()) {
            views.add(outcome(draft));
        }
        for (var field : draft.scene().procedure().entryFields(step)) {
            if (asking.fields().contains(field.id()) && isAsked(draft, field)) {
                views.add(widgets.view(
                        field, asking.needed().contains(field.id()) && !draft.isCorrection(), errors.get(field.id())));
            }
        }
        views.add(happened(draft));
        if (draft.scene().procedure().asksTime(step)) {
            views.add(at(draft));
        }
        return views;
    }

    private static FieldView outcome(Draft draft) {
        var options = draft.step().outcomes().stream()
                .map(outcome -> Option.of(outcome.id(), outcome.name()))
                .toList();
        return FieldView.choice(Typed.OUTCOME, "结论", options)
                .required()
                .value(draft.typed().outcome())
                .error(draft.errors().get(Typed.OUTCOME))
                .build();
    }

    private static FieldView happened(Draft draft) {
        return FieldView.date(Typed.HAPPENED, "办理日期")
                .required()
                .value(draft.typed().happened())
                .between(null, draft.scene().today().toString())
                .error(draft.errors().get(Typed.HAPPENED))
                .help("实际办理的日子，不能晚于今天。")
                .build();
    }

    private static FieldView at(Draft draft) {
        return FieldView.time(Typed.AT, "办理时间")
                .value(draft.typed().at())
                .error(draft.errors().get(Typed.AT))
                .help("期限以小时计算，写明实际办理的几点几分；不清楚的可以不填，按当日最早和最晚的时刻分别计算。")
                .build();
    }

    private static FieldView reason(Draft draft) {
        return FieldView.longText(Typed.REASON, "更正理由")
                .required()
                .value(draft.typed().reason())
                .error(draft.errors().get(Typed.REASON))
                .build();
    }

    private static @Nullable FieldView people(Draft draft, Choosing choosing) {
        var scene = draft.scene();
        var options =
                choosing.partners(draft.step(), scene.actor().person(), person -> scene.isTurnOf(person, draft.step()));
        if (options.isEmpty() && draft.step().persons() < 2) {
            return null;
        }
        var builder = FieldView.persons(Typed.WITH, "共同办理的人员", options)
                .values(draft.typed().others())
                .error(draft.errors().get(Typed.WITH));
        return draft.step().persons() > 1
                ? builder.required()
                        .help("法律要求不少于" + draft.step().persons() + "人办理，除您以外至少再选"
                                + (draft.step().persons() - 1) + "人。")
                        .build()
                : builder.build();
    }

    private static List<Pair> given(Draft draft, Asking asking, ValueWords wording) {
        return draft.scene().procedure().entryFields(draft.step()).stream()
                .filter(field -> asking.fields().contains(field.id())
                        && Widgets.isGiven(field, draft.typed().carriedOver()))
                .map(field -> new Pair(
                        field.name(),
                        given(field, asking.counted().get(field.id()), wording),
                        Timeline.records(asking.quotes(), field.id()),
                        null))
                .toList();
    }

    private static String given(Field field, @Nullable Value counted, ValueWords wording) {
        if (field.counted() == null) {
            return "由系统取号，不断号";
        }
        if (counted == null) {
            return "填写其他内容以后，由系统按记录计算";
        }
        boolean several =
                field.type() instanceof FieldType.Person && field.type().isList();
        return (several ? counted.codes().size() + "人：" : "") + wording.of(field, counted) + "（由系统按记录计算）";
    }

    /** For whom a step is done is asked only of those who do not do it for themselves. */
    private static boolean isAsked(Draft draft, Field field) {
        boolean forAnother =
                field.id().equals(Step.EachOf.FOR_WHOM) || field.id().equals(Step.EachOf.FOR_REASON);
        var scene = draft.scene();
        return !Widgets.isGiven(field, draft.typed().carriedOver())
                && !(forAnother
                        && draft.step().byEachOf() != null
                        && scene.isTurnOf(scene.actor().person(), draft.step()));
    }

    private List<ActForm.Files> files(Draft draft, Asking asking) {
        var files = new ArrayList<ActForm.Files>();
        for (var evidence : draft.step().evidence()) {
            if (evidence.need() instanceof Need.If
                    && !asking.files().contains(evidence.id())
                    && !draft.isCorrection()) {
                continue;
            }
            var taken = draft.files().stream()
                    .filter(file -> file.file().kind().equals(evidence.id()))
                    .map(file -> new ActForm.Kept(
                            file.file().name(),
                            Sizes.of(file.file().size()),
                            kept.ticket(draft.scene().actor(), file)))
                    .toList();
            var builder = FieldView.files(Uploads.FILE + evidence.id(), evidence.name())
                    .error(draft.errors().get(Uploads.FILE + evidence.id()));
            if (asking.files().contains(evidence.id()) && taken.isEmpty() && !draft.isCorrection()) {
                builder.required();
            }
            files.add(new ActForm.Files(builder.build(), taken));
        }
        return files;
    }

    /** The parameters by which other fields of this step come and go, and those whose choice is told at once. */
    private static String watched(Scene scene, Step step) {
        var procedure = scene.procedure();
        var fields = procedure.entryFields(step);
        var needs = Stream.concat(
                fields.stream().map(Field::need), step.evidence().stream().map(Step.EvidenceKind::need));
        var conditions = Stream.concat(
                        fields.stream().map(Field::when),
                        needs.map(need -> need instanceof Need.If(Expression condition) ? condition : null))
                .filter(Objects::nonNull)
                .flatMap(condition -> condition.names().stream());
        var counted =
                fields.stream().map(Field::counted).filter(Objects::nonNull).toList();
        var names = Stream.concat(conditions, counted.stream().flatMap(one -> one.names().stream()));
        var watched = LinkInputs.inputs(procedure, step, names.toList());
        counted.stream().map(Counted::foundBy).filter(Objects::nonNull).forEach(watched::add);
        fields.stream()
                .filter(field -> field.type() instanceof FieldType.Matter)
                .forEach(field -> watched.add(field.id()));
        return String.join(" ", watched);
    }

    /** Short inputs that follow one another stand side by side. */
    private static List<List<FieldView>> grouped(List<FieldView> fields) {
        var groups = new ArrayList<List<FieldView>>();
        boolean open = false;
        for (var field : fields) {
            if (isShort(field) && open) {
                groups.getLast().add(field);
            } else {
                groups.add(new ArrayList<>(List.of(field)));
            }
            open = isShort(field);
        }
        return groups;
    }

    private static boolean isShort(FieldView field) {
        return switch (field.kind()) {
            case NUMBER, MONEY, DATE, TIME, MOMENT, YES_NO, PERSON, PLACE ->
                field.label().length() < SHORT_HELP;
            case CHOICE -> !field.grouped();
            case TEXT, LONG_TEXT, CHOICES, SELECT, PLACES, PERSONS, MATTER, LAWS, PARTIES, TABLE, FILES -> false;
        };
    }
}
