package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Lookup;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.matter.WholePage.PartView;
import org.mingfa.desk.matter.WholePage.WholeForm;
import org.mingfa.desk.matter.WholeTyped.Part;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.judging.Act;
import org.mingfa.judging.Standing;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.matter.Drafting;
import org.mingfa.matter.Matters;
import org.mingfa.matter.When;
import org.springframework.stereotype.Component;

/**
 * Draws what a past matter is asked, step by step: each part is the form of its step after those told before it, and once one
 * is told those that come next stand below it.
 */
@Component
final class WholeForms {

    private static final int MOST_NAMED = 6;

    private final Matters matters;
    private final ActForms forms;

    WholeForms(Matters matters, ActForms forms) {
        this.matters = matters;
        this.forms = forms;
    }

    /**
     * A page to be drawn.
     *
     * @param files what is stored already, by the index of its part
     * @param errors what is wrong, by the index of the part, then by its parameter
     */
    record Draft(
            Scene scene,
            WholeTyped typed,
            Map<Integer, List<KeptFiles.Kept>> files,
            Map<Integer, Map<String, String>> errors) {

        List<KeptFiles.Kept> filesOf(Part part) {
            return files.getOrDefault(part.index(), List.of());
        }

        boolean isTold(Part part) {
            return part.isTold() || !filesOf(part).isEmpty();
        }

        Map<String, String> errorsOf(Part part) {
            return errors.computeIfAbsent(part.index(), _ -> new LinkedHashMap<>());
        }
    }

    /** The parts drawn so far, with the acts told in them and where the matter stands after those. */
    private static final class Drawn {
        private final Draft draft;
        private final PlaceCode place;
        private final List<Part> parts = new ArrayList<>();
        private final List<PartView> views = new ArrayList<>();
        private final List<String> watched = new ArrayList<>(List.of(WholeTyped.ADD));
        private final List<Act> acts = new ArrayList<>();
        private @Nullable Standing standing;

        Drawn(Draft draft, PlaceCode place) {
            this.draft = draft;
            this.place = place;
        }

        void add(Drafting drafting) {
            standing = drafting.standing();
            acts.add(drafting.act());
        }

        boolean asks(Step step) {
            return standing != null && WholeForms.asks(standing, step);
        }

        boolean holdsUntold(Step step) {
            return parts.stream().anyMatch(part -> part.step().equals(step) && !draft.isTold(part));
        }
    }

    WholeForm form(Draft draft) {
        var drawn = new Drawn(draft, place(draft));
        var parts = draft.typed().parts();
        parts.forEach(part -> draw(drawn, part));
        int next = parts.getLast().index() + 1;
        for (var step : draft.scene().procedure().steps()) {
            if (drawn.asks(step) && !drawn.holdsUntold(step)) {
                draw(drawn, Part.untouched(next++, step, false));
            }
        }
        return new WholeForm(
                Addresses.whole(draft.scene().procedure().id()),
                String.join(" ", drawn.watched),
                drawn.views,
                former(draft),
                draft.typed().once(),
                more(draft.scene().procedure()),
                stands(draft.scene().procedure(), drawn.standing));
    }

    private void draw(Drawn drawn, Part part) {
        var draft = drawn.draft;
        boolean isTold = draft.isTold(part);
        if (!isTold && !part.added() && part.index() > 0 && !drawn.asks(part.step())) {
            return;
        }
        var act = act(draft, part);
        var drafting = drafting(act, drawn.acts, drawn.place);
        var words = part.words();
        var form = forms.form(act, drafting);
        Stream.concat(
                        Stream.of(Typed.HAPPENED, Typed.OUTCOME),
                        Stream.of(form.watched().split(" ")).filter(name -> !name.isEmpty()))
                .distinct()
                .forEach(name -> drawn.watched.add(words + name));
        drawn.views.add(new PartView(words, form.under(words, lookup -> finding(draft, part, lookup)), part.added()));
        drawn.parts.add(part);
        if (isTold) {
            drawn.add(drafting);
        }
    }

    /** Whether a step is to be told next: what may be left out is told only by who asks for it. */
    private static boolean asks(Standing standing, Step step) {
        var closing = standing.closing();
        var now = standing.step(step.id());
        return closing == null
                ? now.state().isOpen() && !step.optional() && step.opens() == null
                : step.life().isOwedAfter(closing) && !step.optional() && now.times() == 0;
    }

    static ActForms.Draft act(Draft draft, Part part) {
        return new ActForms.Draft(
                draft.scene(),
                part.step(),
                new Act.Kind.Doing(),
                part.typed(),
                draft.filesOf(part),
                draft.errorsOf(part));
    }

    private Drafting drafting(ActForms.Draft act, List<Act> before, PlaceCode place) {
        var scene = act.scene();
        var day = Objects.requireNonNullElse(act.typed().day(lastDay(before, scene.today())), scene.today());
        return matters.drafts().told(scene.actor(), scene.procedure(), before, place, act.proposal(When.on(day)));
    }

    private static LocalDate lastDay(List<Act> before, LocalDate today) {
        return before.isEmpty() ? today : before.getLast().happened();
    }

    private PlaceCode place(Draft draft) {
        var opening = draft.typed().parts().getFirst();
        var scene = draft.scene();
        return matters.drafts()
                .openingPlace(
                        scene.actor(),
                        scene.procedure(),
                        scene.proposal(opening.step(), opening.typed(), When.on(scene.today()), List.of()));
    }

    /** What may be chosen depends on inputs of the part, and on those of the opening. */
    private static Lookup finding(Draft draft, Part part, Lookup lookup) {
        var procedure = draft.scene().procedure();
        var opening = draft.typed().parts().getFirst().words();
        var field = lookup.address().substring(lookup.address().lastIndexOf('/') + 1);
        var with = Stream.of(part.words(), opening)
                .distinct()
                .map(words -> lookup.with().replace("[name='", "[name='" + words))
                .collect(Collectors.joining(", "));
        return new Lookup(Addresses.wholeChoices(procedure.id(), part.words(), field), with, lookup.picked());
    }

    /** What may be chosen in a field of a part, by what is typed. */
    List<Option> choices(Draft draft, String words, String field, String typed) {
        var told = new ArrayList<Act>();
        var place = place(draft);
        for (var part : draft.typed().parts()) {
            var act = act(draft, part);
            var drafting = drafting(act, told, place);
            if (part.words().equals(words)) {
                return forms.choices(act, drafting, field, typed);
            }
            told.add(drafting.act());
        }
        return List.of();
    }

    private static FieldView former(Draft draft) {
        return FieldView.text(WholeTyped.FORMER, "原编号")
                .value(draft.typed().formerNumber())
                .help("原来台账上的编号，没有的不填。")
                .build();
    }

    /** Every step but those done in a matter of their own; which of them fits is seen once it is told. */
    private static List<Option> more(Procedure procedure) {
        return procedure.steps().stream()
                .filter(step -> step.opens() == null && step != procedure.opening())
                .map(step -> Option.of(step.id(), step.name()))
                .toList();
    }

    private static String stands(Procedure procedure, @Nullable Standing standing) {
        if (standing == null) {
            return "填好上面的办理日期以后，接着要办的步骤出现在下面。";
        }
        var closing = standing.closing();
        if (closing != null) {
            return "按填写的各步，这件事的结果是“" + procedure.closingName(closing) + "”，可以提交。";
        }
        var left = procedure.steps().stream()
                .filter(step -> !step.optional()
                        && !standing.step(step.id()).state().isSettled()
                        && standing.step(step.id()).state() != org.mingfa.judging.State.UNDECIDED)
                .map(step -> "“" + step.name() + "”" + (step.opens() == null ? "" : "（在另一件事项里办理，不能在这里补录）"))
                .toList();
        return "还没有到办结"
                + (left.isEmpty()
                        ? "。"
                        : "，还缺" + left.stream().limit(MOST_NAMED).collect(Collectors.joining("、"))
                                + (left.size() > MOST_NAMED ? "等" + left.size() + "步。" : "。"));
    }
}
