package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.Need;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Value;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Person;

/** One step taken by fitting people with fitting values and papers, or tried with something wrong about it. */
record Performance(
        Town town,
        Stage stage,
        Script script,
        Random random,
        Procedure procedure,
        Step step,
        @Nullable Matter matter,
        List<Act> acts,
        LocalDate day) {

    /**
     * @param without pieces of evidence left out
     * @param instead values entered instead of the script's
     * @param role who tries it, or null for the right people
     */
    Answer perform(Set<String> without, Map<String, Entered> instead, @Nullable String role) {
        var place = place();
        var level = level();
        var casting = new Casting(town.roster(), place);
        var happened = matter == null && script.recordedAfter() > 0 ? script.begins : day;
        var people = people(casting, role, happened, level);
        var writer = new Entries(town, stage.numbers(), place, script, random, happened, level);
        var entries = new LinkedHashMap<>(writer.of(procedure, step));
        entries.putAll(writer.resolved(instead));
        var proposal = Proposal.doing(
                        Proposal.Target.of(procedure.id(), matter),
                        step.id(),
                        entries,
                        evidence(place, entries, people, without),
                        happened)
                .ending(outcome())
                .with(people.subList(1, people.size()));
        return stage.matters().take(actor(casting, people.getFirst()), proposal);
    }

    Answer repair(Script.Repair repair, Act wrong) {
        var writer = new Entries(town, stage.numbers(), place(), script, random, wrong.happened(), level());
        var signer = repair.voids()
                ? acts.getFirst().persons().getFirst()
                : wrong.persons().getFirst();
        var kind = repair.voids()
                ? new Act.Kind.Voiding(repair.reason())
                : new Act.Kind.Correcting(wrong.seq(), repair.reason());
        var proposal = Proposal.doing(
                        new Proposal.Target(procedure.id(), matter == null ? null : matter.id(), acts.size()),
                        step.id(),
                        writer.resolved(repair.values()),
                        List.of(),
                        repair.voids() ? day : wrong.happened())
                .as(kind);
        return stage.matters().take(actor(new Casting(town.roster(), place()), signer), proposal);
    }

    private PlaceCode place() {
        if (matter != null) {
            return matter.place();
        }
        var field = procedure.head().happensAt();
        var village = field == null ? null : script.value(field, random);
        return village == null ? town.place() : PlaceCode.of(village.toString());
    }

    /** Where a dispute is handled; empty for anything else. */
    private String level() {
        if (procedure.field("handled-at") == null) {
            return "";
        }
        if (matter != null && matter.fields().get("handled-at") instanceof Value.Text(var level)) {
            return level;
        }
        var planned = script.value("handled-at", random);
        return planned == null ? "village" : planned.toString();
    }

    private List<String> people(Casting casting, @Nullable String role, LocalDate happened, String level) {
        if (role != null) {
            return List.of(town.roster().personsWith(role, place(), day).stream()
                    .map(Person::id)
                    .filter(person ->
                            acts.stream().anyMatch(act -> act.persons().contains(person) && keepsAway(act.step())))
                    .findFirst()
                    .orElseThrow());
        }
        var values = matter == null ? Map.<String, Value>of() : matter.fields();
        return casting.of(step, happened, acts, values, level);
    }

    /** Whether having taken that step keeps a person from this one; any step does where this one keeps nobody away. */
    private boolean keepsAway(String taken) {
        var who = this.step.neverBy().who();
        return who.isEmpty() || who.contains(new Step.Who.DidStep(taken));
    }

    private Actor actor(Casting casting, String person) {
        var post = casting.post(step, person, day);
        return stage.staff().actor(town.county(), post.id(), day).orElseThrow();
    }

    private @Nullable String outcome() {
        var decided = script.outcome(step.id());
        return decided != null || step.outcomes().isEmpty()
                ? decided
                : step.outcomes().getFirst().id();
    }

    private List<Act.Evidence> evidence(
            PlaceCode place, Map<String, Entered> entries, List<String> people, Set<String> without) {
        var files = new ArrayList<Act.Evidence>();
        for (var kind : step.evidence()) {
            boolean given = kind.need() instanceof Need.Always || script.attaching(step.id(), kind.id(), entries);
            if (given && !without.contains(kind.id())) {
                files.add(
                        kind.name().contains("照片")
                                ? stage.papers().photo(place, kind.id(), "现场照片" + day, random)
                                : stage.papers().page(place, kind.id(), kind.name(), lines(place, people)));
            }
        }
        return files;
    }

    private List<String> lines(PlaceCode place, List<String> people) {
        var lines = new ArrayList<String>();
        lines.add(procedure.name() + (matter == null ? "" : "　" + matter.number()));
        if (matter != null) {
            lines.add("事项：" + matter.title());
        }
        lines.add("步骤：" + step.name());
        lines.add("地点："
                + town.villages().stream()
                        .filter(village -> village.placeCode().equals(place))
                        .map(village -> town.name() + village.name())
                        .findFirst()
                        .orElse(town.name()));
        lines.add("经办："
                + String.join("、", people.stream().map(town.roster()::nameOf).toList()));
        lines.add("%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        lines.add("（演示材料，人物和地点均为虚构）");
        return lines;
    }
}
