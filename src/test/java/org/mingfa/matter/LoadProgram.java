package org.mingfa.matter;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.mingfa.command.line.WithoutPages;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process of its own that takes acts as fast as it can, one by one and, in one township beside them, in batches; it tells
 * each one acknowledged, until it is killed.
 */
final class LoadProgram {

    private static final String COUNTY = "990101";
    private static final int TOWNSHIPS = 4;
    private static final int BATCH = 40;

    private LoadProgram() {}

    static ConfigurableApplicationContext open(String data) {
        return new SpringApplicationBuilder(WithoutPages.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(
                        "--mingfa.data=" + data,
                        "--mingfa.law=law",
                        "--mingfa.test-store=none",
                        "--logging.level.root=error");
    }

    public static void main(String[] args) {
        var context = open(args[0]);
        var staff = context.getBean(Staff.class);
        var matters = context.getBean(Matters.class);
        found(context.getBean(Places.class), staff);
        var minutes = keep(context.getBean(EvidenceStore.class));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var pool = Executors.newFixedThreadPool(TOWNSHIPS + 1);
        pool.execute(() -> carryOver(matters, actor(staff, COUNTY + "001"), minutes, out));
        for (int i = 1; i <= TOWNSHIPS; i++) {
            var township = COUNTY + "%03d".formatted(i);
            var actor = actor(staff, township);
            pool.execute(() -> {
                for (int number = 0; ; number++) {
                    tell(matters.take(actor, task(matters.today(), township + " " + number, minutes)), out);
                }
            });
        }
    }

    /** The file every task is proved by. */
    private static Act.Evidence keep(EvidenceStore store) {
        var text = new ByteArrayInputStream("会议纪要\n".getBytes(StandardCharsets.UTF_8));
        return store.put(COUNTY, COUNTY + "000000", text, "纪要.txt", "text/plain")
                .asEvidence("source-document");
    }

    private static void carryOver(Matters matters, Actor actor, Act.Evidence minutes, PrintStream out) {
        try (var backfill = matters.backfill()) {
            while (true) {
                var batch = Stream.generate(() -> UUID.randomUUID().toString())
                        .limit(BATCH)
                        .map(title -> task(matters.today(), title, minutes)
                                .asHistory()
                                .once(Chain.digest(title)))
                        .toList();
                backfill.take(actor, batch, answers -> answers.forEach(answer -> tell(answer, out)));
            }
        }
    }

    private static void tell(Answer answer, PrintStream out) {
        if (answer instanceof Answer.Taken(var matter, var _, var _, var _)) {
            out.println("taken " + matter.id() + " " + matter.head());
        } else {
            out.println("failed " + answer);
        }
    }

    private static Proposal task(LocalDate today, String title, Act.Evidence minutes) {
        return Proposal.opening(
                "task-supervision",
                "register",
                Entered.all(Map.of(
                        "title",
                        title,
                        "source",
                        "meeting",
                        "standard",
                        "完成",
                        "due",
                        today.plusDays(30).toString())),
                List.of(minutes),
                today);
    }

    private static void found(Places places, Staff staff) {
        if (places.find(PlaceCode.of(COUNTY)).isPresent()) {
            return;
        }
        var from = LocalDate.of(2000, 1, 1);
        places.add(Scope.everything(), new Place("99", "虚州省", from, null, null));
        places.add(Scope.everything(), new Place("9901", "云州市", from, null, null));
        places.add(Scope.everything(), new Place(COUNTY, "云溪县", from, null, null));
        var by = Actor.program(COUNTY);
        for (int i = 1; i <= TOWNSHIPS; i++) {
            var township = COUNTY + "%03d".formatted(i);
            places.add(Scope.everything(), new Place(township, "第" + i + "镇", from, null, null));
            var unit = staff.addUnit(by, PlaceCode.of(township), "党政办");
            var person = staff.hirePerson(by, PlaceCode.of(township), "办事员" + i);
            staff.assignPost(
                    by,
                    person.id(),
                    unit.id(),
                    "party-government-office",
                    PlaceCode.of(township),
                    LocalDate.of(2020, 1, 1),
                    null);
        }
    }

    private static Actor actor(Staff staff, String township) {
        var post = staff.roster(COUNTY).posts().stream()
                .filter(one -> one.place().digits().equals(township))
                .findFirst()
                .orElseThrow();
        return staff.actor(COUNTY, post.id(), staff.today()).orElseThrow();
    }
}
