package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.mingfa.law.Entered;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Need;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.staff.Person;
import org.mingfa.staff.Roster;

/** What is entered at a step, as a person would type it: from the script and the phrases of the procedure. */
final class Entries {

    private static final Pattern DAYS_ON = Pattern.compile("\\+(\\d+)d");
    private static final Pattern SEVERAL = Pattern.compile("@([a-z-]+)\\*(\\d)");
    private static final List<String> OWNERS =
            List.of("office-clerk", "judicial-office", "enforcement-lead", "governance-centre", "publicity-clerk");

    private final Town town;
    private final NumbersByTitle numbers;
    private final PlaceCode place;
    private final Script script;
    private final Random random;
    private final LocalDate day;
    private final String level;

    /** @param level where a dispute is handled, or an empty string */
    Entries(
            Town town,
            NumbersByTitle numbers,
            PlaceCode place,
            Script script,
            Random random,
            LocalDate day,
            String level) {
        this.town = town;
        this.numbers = numbers;
        this.place = place;
        this.script = script;
        this.random = random;
        this.day = day;
        this.level = level;
    }

    Map<String, Entered> of(Procedure procedure, Step step) {
        var entries = new LinkedHashMap<String, Entered>();
        for (var field : procedure.entryFields(step)) {
            var own = step.id() + "." + field.id();
            boolean opening = step == procedure.opening();
            var key = opening && script.speaksOf(field.id()) ? field.id() : own;
            if (isAsked(field, step, key)) {
                var raw = script.value(key, random);
                if (raw == null) {
                    throw new IllegalStateException("演示素材缺少“" + field.name() + "”的内容：" + procedure.id() + " " + own);
                }
                entries.put(field.id(), resolved(Entered.of(raw)));
            }
        }
        return entries;
    }

    /** What the script speaks of; of the rest, what must always be filled in or usually is. */
    private boolean isAsked(Field field, Step step, String key) {
        if (field.type() instanceof FieldType.DocumentNumber) {
            return false; // taken by the program
        }
        boolean must = field.need() instanceof Need.Always
                && field.counted() == null
                && !step.updates().contains(field.id());
        return script.speaksOf(key) || (field.when() == null && (must || script.usually(key)));
    }

    Map<String, Entered> resolved(Map<String, Entered> raw) {
        var entries = new LinkedHashMap<String, Entered>();
        raw.forEach((key, value) -> entries.put(key, resolved(value)));
        return entries;
    }

    private Entered resolved(Entered raw) {
        return switch (raw) {
            case Entered.Text(var text) -> text(text);
            case Entered.Many(var parts) ->
                new Entered.Many(parts.stream().map(this::resolved).toList());
            case Entered.Row(var cells) -> new Entered.Row(resolved(cells));
            case Entered.Number _, Entered.YesNo _, Entered.Day _ -> raw;
        };
    }

    private Entered text(String text) {
        var later = DAYS_ON.matcher(text);
        if (later.matches()) {
            return new Entered.Day(day.plusDays(Integer.parseInt(later.group(1))));
        }
        if (NumbersByTitle.isMeant(text)) {
            return new Entered.Text(numbers.of(worded(text)));
        }
        return text.startsWith("@") ? people(text) : new Entered.Text(worded(text));
    }

    /** The text with every {word} of the story in its place. */
    String worded(String text) {
        var told = text;
        for (var word : script.words().entrySet()) {
            told = told.replace("{" + word.getKey() + "}", word.getValue());
        }
        return told;
    }

    private Entered people(String marker) {
        if (marker.startsWith("@unit ")) {
            return new Entered.Text(unit(marker.substring("@unit ".length())));
        }
        var several = SEVERAL.matcher(marker);
        if (several.matches()) {
            return Entered.texts(some(List.of(several.group(1)), Integer.parseInt(several.group(2))));
        }
        var roles = switch (marker) {
            case "@owner" -> List.of(OWNERS.get(random.nextInt(OWNERS.size())));
            case "@mediator" -> List.of(level.isEmpty() ? "village-mediator" : level + "-mediator");
            default -> List.of(marker.substring(1));
        };
        return new Entered.Text(some(roles, 1).getFirst());
    }

    private String unit(String name) {
        return town.roster().units().stream()
                .filter(unit -> unit.place().equals(town.place()) && unit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> some(List<String> roles, int number) {
        Roster roster = town.roster();
        var found = new ArrayList<>(roles.stream()
                .flatMap(role -> roster.personsWith(role, place, day).stream())
                .map(Person::id)
                .distinct()
                .toList());
        if (found.size() < number) {
            throw new IllegalStateException("在" + place + "没有" + number + "名" + roles + "（" + day + "）");
        }
        while (found.size() > number) {
            found.remove(random.nextInt(found.size()));
        }
        return List.copyOf(found);
    }
}
