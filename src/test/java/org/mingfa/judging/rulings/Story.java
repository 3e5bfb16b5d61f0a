package org.mingfa.judging.rulings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Judge;
import org.mingfa.judging.Rehearsal;
import org.mingfa.judging.Ruling;
import org.mingfa.judging.Setting;
import org.mingfa.judging.StorySetting;
import org.mingfa.law.Entered;
import org.mingfa.law.Entry;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Scenario;
import org.mingfa.law.Value;

/** The sound story, told with what a case changes in it. */
final class Story {

    final LawLibrary library;
    final Procedure procedure;
    final Setting setting;
    final List<Act> sound;

    Story(Path law) {
        this.library = LawLibrary.load(law);
        var scenario = Scenario.load(law).getFirst();
        this.procedure = library.procedures().getFirst();
        this.setting = StorySetting.of(scenario, library);
        this.sound = Rehearsal.acts(scenario, library);
    }

    Ruling ruling(Case one) {
        var before = before(one);
        return Judge.judge(procedure, before, act(before.size() + 1, one.act(), one.but()), setting);
    }

    private List<Act> before(Case one) {
        var acts = new ArrayList<Act>();
        if (one.after().equals("nothing")) {
            return acts;
        }
        int last = last(one);
        for (var act : sound.subList(0, last)) {
            acts.add(act(acts.size() + 1, act.step(), Case.map(one.before().get(act.step()))));
        }
        one.before().forEach((step, written) -> {
            if (sound.stream().noneMatch(act -> act.step().equals(step))) {
                acts.add(act(acts.size() + 1, step, Case.map(written)));
            }
        });
        return acts;
    }

    private int last(Case one) {
        for (int i = 0; i < sound.size(); i++) {
            var step = sound.get(i).step();
            if (step.equals(one.after())) {
                return i + 1;
            }
            if (one.after().isEmpty() && step.equals(one.act())) {
                return i;
            }
        }
        return one.after().isEmpty() ? sound.size() : 0;
    }

    /**
     * The act of the story, or an empty one of a step it leaves out, with what is otherwise: {@code by}, {@code day},
     * {@code recorded}, {@code outcome}, {@code evidence}, {@code carried-over}; {@code values}, as entered; {@code typed},
     * values whose kind is not looked at; {@code corrects} and {@code voids}, which make it a mending act, and its {@code why}.
     */
    Act act(int seq, String step, Map<String, Object> but) {
        var like = sound.stream().filter(act -> act.step().equals(step)).findFirst();
        var day = but.containsKey("day")
                ? (LocalDate) entered(but.get("day"))
                : like.map(Act::happened).orElseThrow();
        var recorded = but.containsKey("recorded") ? (LocalDate) entered(but.get("recorded")) : day;
        var persons = but.containsKey("by")
                ? texts(but.get("by"))
                : like.map(Act::persons).orElse(List.of("陈卓"));
        var outcome = but.containsKey("outcome")
                ? (String) but.get("outcome")
                : like.map(Act::outcome).orElse(null);
        return new Act(
                seq,
                kind(but),
                step,
                outcome,
                values(step, like.map(Act::values).orElse(Map.of()), but),
                but.containsKey("evidence")
                        ? texts(but.get("evidence")).stream().map(Story::file).toList()
                        : like.map(Act::evidence).orElse(List.of()),
                persons,
                persons.getFirst(),
                Objects.requireNonNull(day),
                Objects.requireNonNull(recorded)
                        .atTime(LocalTime.NOON)
                        .atZone(Act.ZONE)
                        .toInstant(),
                Boolean.TRUE.equals(but.get("carried-over")));
    }

    private static Act.Kind kind(Map<String, Object> but) {
        var why = String.valueOf(but.getOrDefault("why", ""));
        if (but.get("corrects") instanceof Integer seq) {
            return new Act.Kind.Correcting(seq, why);
        }
        return but.containsKey("voids") ? new Act.Kind.Voiding(why) : new Act.Kind.Doing();
    }

    private Map<String, Value> values(String step, Map<String, Value> sound, Map<String, Object> but) {
        var values = new LinkedHashMap<>(but.containsKey("corrects") ? Map.<String, Value>of() : sound);
        Case.map(but.get("values")).forEach((id, written) -> {
            var value = value(step, id, entered(written));
            if (value == null) {
                values.remove(id);
            } else {
                values.put(id, value);
            }
        });
        Case.map(but.get("typed")).forEach((id, written) -> values.put(id, typed(written)));
        return values;
    }

    private @Nullable Value value(String stepId, String id, @Nullable Object written) {
        var step = procedure.step(stepId);
        return step == null
                ? null
                : procedure.entryFields(step).stream()
                        .filter(field -> field.id().equals(id))
                        .findFirst()
                        .map(field -> Entry.read(field.type(), written == null ? null : Entered.of(written)))
                        .orElseGet(() -> written == null ? null : Value.of(written.toString()));
    }

    private static Value typed(Object written) {
        return switch (written) {
            case Boolean yes -> Value.of(yes);
            case List<?> many -> new Value.Many(many.stream().map(Story::typed).toList());
            default -> Value.of(written.toString());
        };
    }

    private static @Nullable Object entered(@Nullable Object written) {
        return switch (written) {
            case null -> null;
            case Date day -> day.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            case List<?> many -> many.stream().map(Story::entered).toList();
            case Map<?, ?> row -> {
                var cells = new LinkedHashMap<Object, @Nullable Object>();
                row.forEach((column, cell) -> cells.put(column, entered(cell)));
                yield cells;
            }
            default -> written;
        };
    }

    private static List<String> texts(@Nullable Object written) {
        return written == null
                ? List.of()
                : Case.list(written).stream().map(Object::toString).toList();
    }

    private static Act.Evidence file(String kind) {
        return new Act.Evidence(kind, "0".repeat(64), kind + ".pdf", "application/pdf", 1);
    }
}
