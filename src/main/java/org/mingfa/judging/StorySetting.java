package org.mingfa.judging;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Scenario;

/** What a story is played on: its people and places, the notices that are out, and the other matters it tells of. */
public final class StorySetting {

    private StorySetting() {}

    /** The people and places of a scenario as the kernel sees them. */
    public static Setting of(Scenario scenario, LawLibrary library) {
        var until = scenario.noticesUntil();
        var calendar = until == null ? library.calendar() : library.calendar().until(until);
        var linked = new ArrayList<Linked>();
        scenario.matters().forEach((number, story) -> linked.add(linked(number, story, library)));
        var links = Links.of(linked).opening(opened(scenario, library)).replacedOn(scenario.replacedOn());
        return new Setting(
                scenario.place(), new Cast(scenario), calendar, library.parameters(), library.statutes(), links);
    }

    /** Of the matters a story tells of, those that its steps open. */
    private static List<Child> opened(Scenario scenario, LawLibrary library) {
        var opened = new ArrayList<Child>();
        library.inForce(scenario.procedure(), scenario.story().getFirst().day())
                .ifPresent(procedure -> procedure.steps().forEach(step -> {
                    var opens = step.opens();
                    scenario.matters().forEach((number, story) -> {
                        if (opens != null && opens.procedure().equals(story.procedure())) {
                            opened.add(new Child(step.id(), number));
                        }
                    });
                }));
        return opened;
    }

    private static Linked linked(String number, Scenario story, LawLibrary library) {
        var began = story.story().getFirst().day();
        var procedure = library.inForce(story.procedure(), began).orElseThrow();
        return new Linked(number, number, procedure, story.place(), Rehearsal.acts(story, library), "");
    }
}
