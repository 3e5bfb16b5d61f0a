package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MatterAddress;
import org.mingfa.judging.Act;
import org.mingfa.judging.Linked;
import org.mingfa.judging.Standing;
import org.mingfa.law.Measure;
import org.mingfa.law.Opens;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/** How a matter hangs together with those its steps opened, and with the one it was opened from. */
record Kin(Scene scene, Standing standing) {

    /** What stands in place of the form of a step that another matter settles; empty for any other step. */
    Optional<EmptyView> inPlaceOf(Step step) {
        var opens = step.opens();
        var now = standing.step(step.id());
        if (opens == null) {
            return Optional.empty();
        }
        var running = now.running().stream()
                .map(this::linked)
                .flatMap(Optional::stream)
                .findFirst();
        if (running.isPresent() && now.unopened().isEmpty()) {
            var number = number(running.get());
            var page = page(running.get());
            return Optional.of(new EmptyView(
                    "“" + step.name() + "”正在另一件事项中办理",
                    number + "办结后，结果自动记入这里。",
                    page == null ? null : Action.main("查看" + number, page)));
        }
        if (!now.mayBeDone()) {
            return Optional.of(new EmptyView("现在还不能办理“" + step.name() + "”", "前面的步骤办完后再来。", null));
        }
        var row = now.unopened().isEmpty() ? null : now.unopened().getFirst();
        var left = row == null ? "" : "还有" + now.unopened().size() + "项没有开办，下一项是“" + called(opens, row) + "”。";
        return Optional.of(new EmptyView(
                "“" + step.name() + "”作为另一件事项办理",
                left + (opens.waits() ? "那件事项办结后，结果自动记入这里。" : "那件事项开办后，自动记入这里。"),
                Action.main("办理" + step.name(), opening(opens, row))));
    }

    /** How a row is called: by what it is known again by. */
    static String called(Opens opens, Value row) {
        var key = opens.key();
        return key != null && key.getValue() instanceof Opens.Handed.Column(var column)
                ? word(row instanceof Value.Row(var cells) ? cells.get(column) : null)
                : word(row);
    }

    /** The form that opens a matter, with what is handed over filled in. */
    private String opening(Opens opens, @Nullable Value row) {
        return Addresses.opening(opens.procedure(), handed(opens, row));
    }

    /** What is handed over to the matter of a row, as it would be typed. */
    Map<String, String> handed(Opens opens, @Nullable Value row) {
        var known = new LinkedHashMap<String, String>();
        known.put(opens.field(), Screens.docket(scene).matter().number());
        opens.with().forEach((field, from) -> {
            var word = from instanceof Opens.Handed.Fixed(var fixed) ? fixed : word(value(from, row));
            if (!word.isEmpty()) {
                known.put(field, word);
            }
        });
        return known;
    }

    /** What is handed over, where that is not the same for all. */
    @Nullable
    Value value(Opens.Handed from, @Nullable Value row) {
        return switch (from) {
            case Opens.Handed.Row _ -> row;
            case Opens.Handed.Column(var column) -> row instanceof Value.Row(var cells) ? cells.get(column) : null;
            case Opens.Handed.OfField(var ref) -> said(ref);
            case Opens.Handed.Fixed _ -> null;
        };
    }

    /** The files that are handed over: the same files, by their digests. */
    List<Act.Evidence> files(Opens opens) {
        var files = new ArrayList<Act.Evidence>();
        opens.evidence()
                .forEach((kind, from) -> Act.effective(Screens.docket(scene).acts()).stream()
                        .filter(act -> act.step().equals(from.step()))
                        .reduce((_, later) -> later)
                        .ifPresent(act -> act.evidence().stream()
                                .filter(file -> file.kind().equals(from.field()))
                                .map(file -> new Act.Evidence(
                                        kind, file.digest(), file.name(), file.mediaType(), file.size()))
                                .forEach(files::add)));
        return files;
    }

    @Nullable
    Value said(Measure.FieldRef ref) {
        return ref.step() == null
                ? standing.values().get(ref.field())
                : Act.effective(Screens.docket(scene).acts()).stream()
                        .filter(act -> act.step().equals(ref.step()))
                        .reduce((_, later) -> later)
                        .map(act -> act.values().get(ref.field()))
                        .orElse(null);
    }

    /** A value as a form takes it; nothing for what no single input holds. */
    private static String word(@Nullable Value value) {
        return switch (value) {
            case null -> "";
            case Value.Text(var text) -> text;
            case Value.Link(var _, var number) -> number;
            case Value.Amount(var number) -> number.toPlainString();
            case Value.Day(var day) -> day.toString();
            case Value.Moment(var at) -> at.toString();
            case Value.YesNo(var yes) -> Boolean.toString(yes);
            case Value.Many _, Value.Row _, Value.Sealed _, Value.Unread _ -> "";
        };
    }

    /** The rows for which nothing has been opened, each leading to the form that does. */
    List<Pair> unopened() {
        var unopened = new ArrayList<Pair>();
        for (var step : scene.procedure().steps()) {
            var opens = step.opens();
            var now = standing.step(step.id());
            if (opens != null && now.mayBeDone()) {
                now.unopened()
                        .forEach(row -> unopened.add(
                                new Pair(step.name(), "开办“" + called(opens, row) + "”", opening(opens, row), null)));
            }
        }
        return unopened;
    }

    /** The matters opened that are still waited for, each with the step it settles. */
    List<Pair> running() {
        var running = new ArrayList<Pair>();
        for (var step : scene.procedure().steps()) {
            standing.step(step.id()).running().stream()
                    .map(this::linked)
                    .flatMap(Optional::stream)
                    .forEach(
                            child -> running.add(new Pair(step.name(), "等" + number(child) + "办结", page(child), null)));
        }
        return running;
    }

    /** Of which matter's step the end of this one is the result, and whether it has gone in there. */
    List<Pair> settles() {
        var settled = new ArrayList<Pair>();
        standing.values().forEach((field, value) -> {
            var parent = value instanceof Value.Link(var id, var _) ? linked(id).orElse(null) : null;
            var step = parent == null
                    ? null
                    : parent.procedure().opener(scene.procedure().id(), field);
            if (parent != null && step != null) {
                settled.add(settles(parent, step));
            }
        });
        return settled;
    }

    private Pair settles(Linked parent, Step step) {
        var there = number(parent) + "的“" + step.name() + "”";
        var result = result(parent);
        if (result != null) {
            var outcome = result.outcome() == null ? null : step.outcome(result.outcome());
            return new Pair("结果已经记入", there + (outcome == null ? "" : "：" + outcome.name()), page(parent), null);
        }
        var closing = standing.closing();
        boolean lost = closing != null && Objects.requireNonNull(step.opens()).isSettledBy(closing);
        return lost
                ? new Pair("结果没有记入", there + "，那件事项在这以前已经结束", page(parent), null)
                : new Pair("办结后记入", there, page(parent), null);
    }

    private @Nullable Act result(Linked parent) {
        var id = Screens.docket(scene).matter().id().toString();
        return Act.effective(parent.acts()).stream()
                .filter(act -> act.isResultOf(id))
                .findFirst()
                .orElse(null);
    }

    private Optional<Linked> linked(String matter) {
        return Optional.ofNullable(Screens.docket(scene).links().find(matter));
    }

    private String number(Linked other) {
        return Screens.docket(scene).number(other);
    }

    /** Null where this person may not see it. */
    private @Nullable String page(Linked other) {
        boolean withheld = Screens.docket(scene).withheld().contains(other.matter());
        if (withheld || !scene.actor().place().contains(other.place())) {
            return null;
        }
        return new MatterAddress(scene.at().county(), UUID.fromString(other.matter())).page();
    }
}
