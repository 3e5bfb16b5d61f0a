package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Penalties: small fines, grave cases with a hearing, cases that end early, and what is still being worked on. */
final class Penalties {

    private static final Material BOOK = Material.read("ordinary-penalty");
    private static final String BANK = "当事人应当自收到决定书之日起十五日内到云溪县农村商业银行缴纳；逾期不缴纳的，每日按罚款数额的百分之三加处罚款。";

    private final Town town;
    private final Random random;
    private final Strangers strangers;

    Penalties(Town town) {
        this.town = town;
        this.random = new Random(town.code().hashCode() + 23L);
        this.strangers = new Strangers(random);
    }

    List<Script> scripts() {
        var scripts = new ArrayList<Script>();
        var settled = town.lastDay().minusDays(120);
        for (int i = 0; i < town.villages().size() / 2; i++) {
            scripts.add(past(town.someDay(random, Town.FIRST_DAY, settled), i));
        }
        scripts.addAll(running());
        return scripts;
    }

    private Script past(LocalDate day, int number) {
        return switch (number % 8) {
            case 0 -> hearing(day);
            case 1 -> fined(day).ends("statement", "made").tries(heavier());
            case 2 -> told(day, "cases").ends("file-case", "not-filed");
            case 3 -> warned(day);
            case 4 -> unanswered(day);
            case 5 -> fined(day).also("preserve", "investigate").repeats("investigate", 3);
            case 6 -> suspended(day);
            default ->
                number % 16 == 7
                        ? suspected(day)
                        : fined(day).late("publish", 3).late("pay", 6);
        };
    }

    private List<Script> running() {
        return List.of(
                fined(town.workingDaysAgo(2)).leftAt("file-case"),
                fined(town.workingDaysAgo(9)).leftAt("investigate"),
                fined(town.workingDaysAgo(22)).leftAt("crime-check"),
                fined(town.workingDaysAgo(14))
                        .paces("investigate", 1, 1)
                        .paces("final-report", 1, 1)
                        .leftAt("statement"),
                hearing(town.workingDaysAgo(24)),
                grave(town.workingDaysAgo(36)).ends("hearing-request", "waived").leftAt("legal-review"),
                fined(town.workingDaysAgo(30)).leftAt("decide"),
                fined(town.workingDaysAgo(48)).leftAt("pay"),
                fined(town.workingDaysAgo(80)).leftAt("publish"));
    }

    private Script told(LocalDate day, String kind) {
        var offered = BOOK.parts(kind);
        var told = offered.get(random.nextInt(offered.size()));
        var village = town.someVillage(random);
        var name = strangers.somebody();
        var organisation = told.has("a-is");
        return new Script("ordinary-penalty", day, List.of(told, BOOK))
                .word("a", organisation ? told.text("a-is") : strangers.called(name))
                .word("village", village.name())
                .with("village", village.code())
                .with(
                        "party",
                        List.of(
                                organisation
                                        ? strangers.organisation(told.text("a-is"), village)
                                        : strangers.person(name, village)))
                .repeats("investigate", 2)
                .attaches("investigate", "recording", _ -> random.nextBoolean());
    }

    private Script fined(LocalDate day) {
        return told(day, "cases")
                .ends("statement", "waived")
                .ends("publish-determination", "masked")
                .also("order-correction", "investigate")
                .with("decision-document.bank", BANK)
                .with("pay.paid", 500)
                .with("pay.channel", "bank")
                .ends("pay", "paid-up");
    }

    private Script grave(LocalDate day) {
        return told(day, "grave")
                .with("final-report.grave", true)
                .with("final-report.listed", true)
                .with("prior-notice.hearing-told", true)
                .with("decision-document.bank", BANK)
                .ends("statement", "made")
                .ends("publish-determination", "masked")
                .also("order-correction", "investigate")
                .with("pay.paid", 9000)
                .with("pay.channel", "bank")
                .ends("pay", "paid-up");
    }

    private Script hearing(LocalDate day) {
        return grave(day)
                .ends("hearing-request", "requested")
                .ends("hearing", "held")
                .ends("legal-review", "correct", "agree")
                .attaches("hearing", "hearing-report");
    }

    /** Nobody may be punished harder for having spoken. */
    private static Misstep heavier() {
        return Misstep.entering("decide", "not-heavier", Map.of("fine", 9_999));
    }

    private Script warned(LocalDate day) {
        return told(day, "cases")
                .with("final-report.proposes", "no-penalty")
                .with("decide.kinds", List.of("no-penalty"))
                .with("decide.fine", 0)
                .with("decide.grounds", "违法行为轻微并及时改正，没有造成危害后果，不予行政处罚，进行教育。")
                .ends("decide", "minor");
    }

    /** The party says nothing; both rights lapse. */
    private Script unanswered(LocalDate day) {
        return fined(day)
                .without("statement")
                .with("prior-notice.hearing-told", true)
                .without("hearing-request");
    }

    private Script suspended(LocalDate day) {
        return fined(day).also("suspend", "investigate").also("resume", "suspend");
    }

    private Script suspected(LocalDate day) {
        return grave(day)
                .with("crime-check.opinion", "采砂数量和价值可能达到刑事追诉标准，移送公安机关。")
                .ends("crime-check", "suspected");
    }
}
