package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.judging.Act;
import org.mingfa.law.Field;
import org.mingfa.law.Level;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Together;
import org.mingfa.matter.When;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens the matters of all rows of a step by one form: all that are ticked, or none. */
@Controller
@RequestMapping("/matter/{county}/{id}/rows/{stepId}")
class RowsController {

    static final String ROW = "_row";

    private final MatterPages pages;
    private final ActForms forms;
    private final Uploads uploads;
    private final Matters matters;
    private final Screens screens;
    private final Places places;
    private final Staff staff;

    RowsController(
            MatterPages pages,
            ActForms forms,
            Uploads uploads,
            Matters matters,
            Screens screens,
            Places places,
            Staff staff) {
        this.pages = pages;
        this.forms = forms;
        this.uploads = uploads;
        this.matters = matters;
        this.screens = screens;
        this.places = places;
        this.staff = staff;
    }

    private RowsAtOnce rows(Actor actor, String county, String id, String stepId) {
        var scene = screens.scene(actor, county, id);
        return pages.rows(scene, Screens.step(scene, stepId)).orElseThrow(Screens::notFound);
    }

    @GetMapping
    RowsPage page(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String stepId,
            HttpServletRequest request) {
        var rows = rows(actor, county, id, stepId);
        var all = IntStream.range(0, rows.rows().size()).mapToObj(rows::sent).collect(Collectors.toSet());
        return page(request, rows, draft(rows, rows.child().untouched(rows.opening()), List.of()), all, null);
    }

    @PostMapping
    Reply open(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String stepId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var rows = rows(actor, county, id, stepId);
        var shared = Typed.read(request.getParameterMap(), rows.child().procedure(), rows.opening());
        var taken = uploads.take(request, actor, rows.opening(), rows.child().place());
        var draft = draft(rows, shared, taken.files());
        draft.errors().putAll(taken.errors());
        var when = Sending.when(rows.child(), shared, draft.errors());
        var sent = sent(request);
        var chosen = rows.chosen(sent);
        if (when == null || !draft.errors().isEmpty() || sent.isEmpty() || chosen.isEmpty()) {
            var why = sent.isEmpty()
                    ? List.of("请至少选一项。")
                    : chosen.isEmpty()
                            ? List.of("您填写的时候，有的已经开办，请核对以后再提交。")
                            : List.copyOf(draft.errors().values());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, rows, draft, sent, Answered.slips(why));
        }
        return switch (take(rows, draft, when, chosen.get())) {
            case Together.Taken(var answers) -> {
                answers.forEach(one ->
                        uploads.settle(actor, kept(draft, rows), one.matter().place()));
                yield Redirect.to(rows.kin().scene().address()).saying(told(answers));
            }
            case Together.Stopped(int at, var answer) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(
                        request,
                        rows,
                        draft,
                        sent,
                        stopped(rows, draft, chosen.get().get(at), answer));
            }
        };
    }

    static Set<String> sent(HttpServletRequest request) {
        var sent = request.getParameterValues(ROW);
        return sent == null ? Set.of() : Arrays.stream(sent).collect(Collectors.toSet());
    }

    private Together take(RowsAtOnce rows, ActForms.Draft draft, When when, List<Integer> chosen) {
        var files = Stream.concat(draft.files().stream().map(KeptFiles.Kept::file), rows.files().stream())
                .toList();
        var proposals = chosen.stream()
                .map(row -> rows.child().proposal(rows.opening(), rows.typed(draft.typed(), row), when, files))
                .toList();
        return matters.takeTogether(rows.child().actor(), proposals);
    }

    /** The files of the new matters, those handed over with the place they were stored for. */
    private static List<KeptFiles.Kept> kept(ActForms.Draft draft, RowsAtOnce rows) {
        var kept = new ArrayList<>(draft.files());
        var place = rows.kin().scene().place().filledTo(Level.VILLAGE);
        rows.files().forEach(file -> kept.add(new KeptFiles.Kept(file, place)));
        return kept;
    }

    private static ActForms.Draft draft(RowsAtOnce rows, Typed typed, List<KeptFiles.Kept> files) {
        return new ActForms.Draft(
                rows.child(), rows.opening(), new Act.Kind.Doing(), typed, files, new LinkedHashMap<>());
    }

    private static Flash told(List<Answer.Taken> answers) {
        var numbers = answers.stream().map(one -> one.matter().number()).collect(Collectors.joining("、"));
        var text = "已一次开办" + answers.size() + "件：" + numbers + "。";
        var cautions = answers.stream()
                .flatMap(one -> one.cautions().stream())
                .map(caution -> "请留意：" + Breaches.sentence(caution.reason()))
                .distinct()
                .collect(Collectors.joining());
        return cautions.isEmpty() ? Flash.done(text) : Flash.caution(text + cautions);
    }

    private static Answered stopped(RowsAtOnce rows, ActForms.Draft draft, int row, Answer answer) {
        var title = "一件也没有开办，“" + Kin.called(rows.opens(), rows.rows().get(row)) + "”不能这样登记";
        if (answer instanceof Answer.Refused(var breaches)) {
            draft.errors().putAll(Breaches.errors(rows.opening(), breaches));
            return Answered.refused(title, Breaches.views(rows.child(), breaches));
        }
        return Answered.refusedFor(title, List.of("请核对日期以后再提交。"));
    }

    private RowsPage page(
            HttpServletRequest request,
            RowsAtOnce rows,
            ActForms.Draft draft,
            Set<String> sent,
            @Nullable Answered answered) {
        var first = new ActForms.Draft(
                draft.scene(), draft.step(), draft.kind(), rows.typed(draft.typed(), 0), draft.files(), draft.errors());
        var heads = rows.heads();
        var wording = new ValueWords(places, staff.roster(rows.child().actor().county()));
        return new RowsPage(
                screens.frame(rows.kin().scene(), request),
                rows.step().name() + "：一次全部开办",
                Screens.matter(rows.kin().scene()),
                RowsPage.Words.OPENING,
                heads.stream().map(Field::name).toList(),
                IntStream.range(0, rows.rows().size())
                        .mapToObj(row -> new RowsPage.Row(
                                rows.sent(row), sent.contains(rows.sent(row)), cells(rows, heads, row, wording)))
                        .toList(),
                rows.files().stream().map(Act.Evidence::name).distinct().toList(),
                forms.form(first).without(rows.handed()),
                answered);
    }

    private static List<String> cells(RowsAtOnce rows, List<Field> heads, int row, ValueWords wording) {
        return heads.stream()
                .map(head -> wording.of(head, rows.value(head, row)))
                .toList();
    }
}
