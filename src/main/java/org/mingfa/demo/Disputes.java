package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingfa.region.Place;

/** Disputes: most of them settled in the village, some handed up, some that fail, and whatever is still on somebody's desk. */
final class Disputes {

    private static final Material BOOK = Material.read("dispute");
    private static final int RECENT_DAYS = 55;

    private final Town town;
    private final Random random;
    private final Strangers strangers;

    Disputes(Town town) {
        this.town = town;
        this.random = new Random(town.code().hashCode() + 11L);
        this.strangers = new Strangers(random);
    }

    List<Script> scripts() {
        var scripts = new ArrayList<Script>();
        int number = town.villages().size() * 3 / 2 + 8;
        for (int i = 0; i < number; i++) {
            var from = i % 4 == 0 ? town.lastDay().minusDays(RECENT_DAYS) : Town.FIRST_DAY;
            scripts.add(ordinary(town.someDay(random, from, town.lastDay()), i));
        }
        scripts.addAll(special());
        return scripts;
    }

    /** One of the usual courses. */
    private Script ordinary(LocalDate day, int number) {
        return switch (number % 16) {
            case 1 -> handedUp(day);
            case 2, 9 -> written(day);
            case 3 -> hot(day);
            case 4 -> failed(day);
            case 5 -> refused(day);
            case 6 -> confirmed(wages(day));
            case 7 -> number % 32 == 7 ? transferred(day) : notAdmissible(day);
            case 10 -> twoSessions(day).late("conclude", 4).paces("session", 14, 17);
            case 11 -> breached(day);
            case 12 -> number % 32 == 12 ? handedUp(handedUpAgain(day)) : twoSessions(day);
            case 13 -> oral(day).attaches("intake", "oral-record").with("oral", true);
            default -> oral(day);
        };
    }

    /** What only one township shows: mistakes mended and things refused. */
    private List<Script> special() {
        var month = town.lastDay().minusDays(30);
        return List.of(
                oral(town.someDay(random, Town.FIRST_DAY, month))
                        .corrects("agreement", "登记时把履行期限录错，以协议书为准", Map.of("perform-by", "+20d")),
                oral(town.someDay(random, Town.FIRST_DAY, month)).voidsAfter("intake", "与此前登记的同一纠纷重复，作废本件"),
                hot(town.someDay(random, Town.FIRST_DAY, month))
                        .tries(Misstep.entering(
                                "safety-check", "red-flag-grade", Map.of("risk", "blue", "threat", true))),
                written(town.someDay(random, Town.FIRST_DAY, month))
                        .tries(Misstep.entering("agreement", "in-effect", Map.of("sealed", false))),
                oral(town.someDay(random, Town.FIRST_DAY, month))
                        .tries(Misstep.lacking("session", "session-record", Map.of())),
                oral(town.workingDaysAgo(2)).leftAt("admissibility"),
                oral(town.workingDaysAgo(9)).leftAt("admissibility"),
                hot(town.workingDaysAgo(1)).leftAt("plan"),
                oral(town.workingDaysAgo(3)).leftAt("grading"),
                oral(town.workingDaysAgo(5)).leftAt("consent"),
                oral(town.workingDaysAgo(12)).leftAt("session"),
                inTheFirstVillage(town.workingDaysAgo(11)).leftAt("conclude"),
                inTheFirstVillage(town.workingDaysAgo(4)).leftAt("admissibility"),
                twoSessions(town.workingDaysAgo(34)).leftAt("conclude"));
    }

    private Script told(LocalDate day, String kind) {
        return told(day, kind, somewhereBusy());
    }

    private Script told(LocalDate day, String kind, Place village) {
        var offered = BOOK.parts(kind);
        var told = offered.get(random.nextInt(offered.size()));
        var first = strangers.somebody();
        var second = strangers.somebodyBut(first);
        var other = told.has("b-is") ? told.text("b-is") : strangers.called(second);
        return new Script("dispute", day, List.of(told, BOOK))
                .word("a", strangers.called(first))
                .word("b", other)
                .word("village", village.name())
                .with("village", village.code())
                .with("parties", List.of(strangers.person(first, village), party(told, second, village)));
    }

    private Map<String, Object> party(Material told, String name, Place village) {
        return told.has("b-is")
                ? strangers.organisation(village.name() + told.text("b-is"), village)
                : strangers.person(name, village);
    }

    /** Disputes are not spread evenly: two draws, the village that comes first. */
    private Place somewhereBusy() {
        int size = town.villages().size();
        return town.villages().get(Math.min(random.nextInt(size), random.nextInt(size)));
    }

    private Script oral(LocalDate day) {
        return agreed(told(day, "cases"));
    }

    /** On the desk of the first village's mediator, who is offered on the sign-in page. */
    private Script inTheFirstVillage(LocalDate day) {
        return agreed(told(day, "cases", town.villages().getFirst()));
    }

    private Script agreed(Script script) {
        return signed(script.ends("conclude", "agreed").ends("close-settled", "performed"));
    }

    /** A written agreement says who has signed and sealed it. */
    private Script signed(Script script) {
        if (!"written".equals(script.value("agreement.form", random))) {
            return script.attaches("agreement", "oral-record");
        }
        return script.with("agreement.form", "written")
                .with("agreement.all-signed", true)
                .with("agreement.mediator-signed", true)
                .with("agreement.sealed", true)
                .attaches("agreement", "agreement-text");
    }

    private Script written(LocalDate day) {
        return signed(oral(day).with("agreement.form", "written"));
    }

    private Script twoSessions(LocalDate day) {
        return oral(day).repeats("session", 2).with("conclude.sessions", 2).with("complexity", "complex");
    }

    private Script handedUp(LocalDate day) {
        return handedUp(twoSessions(day).with("complexity", "difficult"));
    }

    private Script handedUp(Script script) {
        return script.also("to-township", "session").with("to-township.handled-at", "township");
    }

    private Script handedUpAgain(LocalDate day) {
        return twoSessions(day)
                .with("handled-at", "township")
                .also("to-county", "session")
                .with("to-county.handled-at", "county");
    }

    private Script hot(LocalDate day) {
        return signed(told(day, "hot")
                .with("agreement.content", "双方当面致歉并互相谅解，按照现场确认的界线和方案执行，不再因此事发生争执。")
                .with("agreement.form", "written")
                .with("handled-at", "township")
                .attaches("safety-check", "report-receipt")
                .ends("conclude", "agreed")
                .ends("close-settled", "performed"));
    }

    private Script wages(LocalDate day) {
        return signed(told(day, "wages")
                .with("handled-at", "township")
                .ends("conclude", "agreed")
                .ends("close-settled", "performed"));
    }

    private Script confirmed(Script script) {
        return script.with("offer-confirmation.wanted", true).ends("confirm-result", "confirmed");
    }

    private Script failed(LocalDate day) {
        var withdrawn = random.nextInt(4) == 0;
        return twoSessions(day)
                .ends("conclude", withdrawn ? "withdrawn" : "failed")
                .ends("close-unsettled", withdrawn ? "withdrawn" : "failed");
    }

    private Script refused(LocalDate day) {
        return oral(day).ends("consent", "refused").ends("close-unsettled", "failed");
    }

    private Script notAdmissible(LocalDate day) {
        return oral(day)
                .ends("admissibility", "not-admissible")
                .with("admissibility.exclusion", "pending")
                .with("admissibility.where-to-go", "案件已在县人民法院审理，请在诉讼中主张权利。");
    }

    private Script transferred(LocalDate day) {
        return oral(day).with("route.channel", "agency").ends("transfer", "accepted");
    }

    private Script breached(LocalDate day) {
        return written(day)
                .with("follow-up.performed", "none")
                .with("follow-up.satisfied", "dissatisfied")
                .ends("close-settled", "breached");
    }
}
