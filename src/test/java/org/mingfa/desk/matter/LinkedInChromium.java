package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.law.Entered;
import org.mingfa.matter.LinkedLaw;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Served with a small law besides, whose matters hold one another: a case rests on a power that is published. */
abstract class LinkedInChromium extends ServedInChromium {

    /** Law and data of the test's own: the law there is, with a small one besides. */
    static void ownLaw(DynamicPropertyRegistry registry, String test, String small) throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), test);
        registry.add("mingfa.law", LinkedLaw.in(folder, small)::toString);
        registry.add("mingfa.data", () -> folder.resolve("data").toString());
    }

    Matter opened(Actor by, String procedure, String step, Map<String, ?> entries) {
        return taken(by, Proposal.opening(procedure, step, Entered.all(entries), List.of(), TODAY));
    }

    Matter next(Actor by, Matter matter, String step, Map<String, ?> entries) {
        return taken(by, Proposal.doing(Proposal.Target.of(matter), step, Entered.all(entries), List.of(), TODAY));
    }

    Matter listed(Actor by, String name) {
        return opened(by, "power", "list", Map.of("name", name, "kind", "penalty", "source", "own", "limit", "200"));
    }

    Matter power(Actor by, String name) {
        return next(by, listed(by, name), "publish", Map.of("where", "公告栏"));
    }

    Matter filed(Actor by, String subject, String power) {
        return opened(by, "case", "file", Map.of("subject", subject, "power", power));
    }

    /** A matter of each of two townships, both of one number: the one that is behind goes on. */
    static List<Matter> ofOneNumber(Supplier<Matter> here, Supplier<Matter> there) {
        var ours = here.get();
        var theirs = there.get();
        for (int i = 0; i < 50 && !theirs.number().equals(ours.number()); i++) {
            if (theirs.number().compareTo(ours.number()) < 0) {
                theirs = there.get();
            } else {
                ours = here.get();
            }
        }
        assertThat(theirs.number()).isEqualTo(ours.number());
        return List.of(ours, theirs);
    }
}
