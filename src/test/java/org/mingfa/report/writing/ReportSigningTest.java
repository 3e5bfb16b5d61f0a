package org.mingfa.report.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.matter.TestTownship.taken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.FigureDifference;
import org.mingfa.report.writing.ReportWriting.Saving;
import org.mingfa.staff.Actor;
import org.springframework.dao.DataIntegrityViolationException;

/** The township head signs the report of 2023: text and figures stay as they are from then on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("slow")
class ReportSigningTest {

    private static final String PLACE = Shiqiao.CODE;
    private static final PlaceCode REPORTING = PlaceCode.of(PLACE);
    private static final Actor PROGRAM = Actor.program("990101");
    private static final int YEAR = 2023;
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final Map<String, Object> SIGNING =
            Map.of("issuers", "joint", "number", "石委〔2024〕6号", "signer-marked", "true", "no-request", "true");

    @TempDir
    private static Path folder;

    private static WritingTown shared;
    private static ShiqiaoTown town;
    private static ReportWriting writing;
    private static ReportSteps steps;
    private static Signings signings;
    private static Actor writer;
    private static Actor head;
    private static Actor supervisor;
    private static Map<String, Object> meeting;
    private static Version version;

    @BeforeAll
    static void meetingHasAdoptedIt() throws IOException {
        shared = new WritingTown(folder);
        town = shared.town;
        writing = shared.writing;
        steps = shared.steps;
        signings = shared.signings;
        writer = actor(Shiqiao.JUDICIAL_OFFICER);
        head = actor(Shiqiao.HEAD);
        supervisor = hired("丁核", "supervisor", PLACE);
        version = writing.begin(writer, REPORTING, YEAR);
        taken(town.matters.take(
                writer,
                Proposal.opening(
                        "annual-report",
                        "collect",
                        Entered.all(Map.of("year", YEAR, "year-end", "2023-12-31")),
                        List.of(),
                        TODAY)));
        taken(steps.forward(writer, docket(), version, TextStep.DRAFT, null, Map.of()));
        taken(steps.forward(
                supervisor,
                docket(),
                version,
                TextStep.DATA_CHECK,
                "passed",
                Entered.all(Map.of("other-returns", "true"))));
        meeting = Map.of(
                "body",
                "joint",
                "attendees",
                List.of(leader(Shiqiao.HEAD), leader(Shiqiao.SECRETARY)),
                "contested",
                "false");
        taken(take(head, "meeting", "adopted", meeting, "minutes"));
    }

    @AfterAll
    static void drop() throws IOException {
        shared.close();
    }

    private static Actor actor(String name) {
        return town.staff.roster("990101").persons().stream()
                .filter(person -> person.name().equals(name))
                .flatMap(person -> town.staff.actors("990101", person.id(), TODAY).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Actor hired(String name, String role, String place) {
        post(town.staff.hirePerson(PROGRAM, PlaceCode.of(place), name).id(), role, place);
        return actor(name);
    }

    private static String leader(String name) {
        var person = actor(name).person();
        post(person, "township-leader", PLACE);
        return person;
    }

    private static void post(String person, String role, String place) {
        var unit =
                town.staff.addUnit(PROGRAM, PlaceCode.of(place), person + role).id();
        town.staff.assignPost(PROGRAM, person, unit, role, PlaceCode.of(place), LocalDate.of(2020, 1, 1), null);
    }

    private static Docket docket() {
        return signings.docket(head, REPORTING, YEAR).orElseThrow();
    }

    private static Answer take(
            Actor actor, String step, @Nullable String outcome, Map<String, Object> entries, String... files) {
        var docket = docket();
        return town.matters.take(
                actor,
                Proposal.doing(
                                Proposal.Target.of(docket.matter()),
                                step,
                                Entered.all(entries),
                                Stream.of(files).map(ReportSigningTest::kept).toList(),
                                TODAY)
                        .ending(outcome));
    }

    private static Act.Evidence kept(String file) {
        var content = ("%PDF-1.7\n" + file + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
        return shared.evidence
                .put("990101", PLACE + "000", new ByteArrayInputStream(content), file + ".pdf", null)
                .asEvidence(file);
    }

    /** Without its last paragraph, which counts what was recorded until the signing: the clock of this town stands. */
    private static List<org.mingfa.document.Block> text(OfficialDocument document) {
        return document.body().subList(0, document.body().size() - 1);
    }

    @Test
    @Order(0)
    void past_its_text_it_is_signed_at_no_door_and_the_person_is_told_where_to_go() {
        var before = docket();
        var answer = take(head, "sign", null, SIGNING, "signed-original");
        assertThat(((Answer.Refused) answer).breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.rule()).hasToString("sign.beside");
            assertThat(breach.reason()).contains("正文在本系统里起草");
            assertThat(breach.cure()).contains("报告起草");
        });
        assertThat(docket().acts()).isEqualTo(before.acts());
    }

    @Test
    @Order(1)
    void whereItsFiguresCannotBeKeptThereIsNoActOfSigning() {
        var before = docket();
        var neverSaved = new Version(REPORTING, YEAR, 7, version.blocks(), writer.person(), version.saved());
        assertThatThrownBy(() -> steps.forward(head, before, neverSaved, TextStep.SIGN, null, Entered.all(SIGNING)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(docket().acts()).isEqualTo(before.acts());
        assertThat(signings.signed(head, REPORTING, YEAR)).isEmpty();
    }

    @Test
    @Order(2)
    void signingMakesItAnIssuedDocumentWhoseFilesAreKept() throws IOException {
        var act = taken(steps.forward(head, docket(), version, TextStep.SIGN, null, Entered.all(SIGNING)))
                .act();
        assertThat(act.evidence()).extracting(Act.Evidence::kind).containsOnly("signed-original");
        var docx = signings.file(head, REPORTING, YEAR, DocumentFormat.DOCX).orElseThrow();
        assertThat(docx.digest()).isEqualTo(act.evidence().getFirst().digest());
        var document = writing.print(head, version).document();
        assertThat(document.signers()).containsExactly("石坚");
        assertThat(document.annotation()).isNull();
        assertThat(Objects.requireNonNull(document.head()).mark()).isEqualTo("中共石桥镇委员会文件");
        assertThat(Objects.requireNonNull(document.signature()).issuers()).containsExactly("中共云溪县石桥镇委员会", "云溪县石桥镇人民政府");
        assertThat(Objects.requireNonNull(document.imprint()).copies()).contains("依法治县");
    }

    @Test
    @Order(3)
    void whatIsSignedIsNotWrittenOn() {
        var blocks = new ArrayList<>(version.blocks());
        blocks.add(DraftBlock.fresh("others", "又一段。"));
        assertThat(writing.save(writer, REPORTING, YEAR, version.number(), blocks))
                .isInstanceOf(Saving.Closed.class);
    }

    @Test
    @Order(4)
    void aRecordCorrectedLaterIsADifferenceAndNothingElseChanges() {
        var signed = writing.print(head, version).document();
        assertThat(signings.differences(head, REPORTING, YEAR)).isEmpty();
        var banner = town.figures
                .behind(
                        town.scope(),
                        REPORTING,
                        ShiqiaoTown.LAW.measure("banners").orElseThrow(),
                        LocalDate.of(YEAR, 1, 1),
                        LocalDate.of(YEAR, 12, 31),
                        1)
                .getFirst();
        var wrong = town.matters.find(town.clerk, "990101", banner.matter()).orElseThrow();
        taken(town.matters.take(
                town.clerk,
                Proposal.doing(
                                Proposal.Target.of(wrong.matter()),
                                wrong.acts().getFirst().step(),
                                Entered.all(Map.of("per-village", "9")),
                                List.of(),
                                wrong.acts().getFirst().happened())
                        .as(new Act.Kind.Correcting(1, "幅数登错"))));
        assertThat(signings.differences(head, REPORTING, YEAR))
                .filteredOn(difference -> difference.measure().equals("banners"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.then()).isEqualTo("43幅");
                    assertThat(difference.now()).isNotEqualTo("43幅");
                    assertThat(difference.added()).isEmpty();
                    assertThat(difference.gone()).isEmpty();
                });
        assertThat(text(writing.print(head, version).document())).isEqualTo(text(signed));
    }

    @Test
    @Order(5)
    void whatTheCountySendsBackIsWrittenOnAndSignedAgainAsAVersionOfItsOwn() {
        var officer = hired("李倩", "party-government-office", PLACE);
        var county = hired("顾言", "county-law-office", "990101");
        taken(steps.forward(
                officer, docket(), version, TextStep.SUBMIT, null, Entered.all(Map.of("sent-to", "云溪县委、云溪县人民政府"))));
        var copied = taken(steps.forward(officer, docket(), version, TextStep.COPY, null, Map.of()));
        assertThat(copied.act().evidence())
                .extracting(Act.Evidence::digest)
                .contains(signings.file(head, REPORTING, YEAR, DocumentFormat.DOCX)
                        .orElseThrow()
                        .digest());
        taken(take(county, "receipt", "returned", Map.of("opinion", "第三部分写得空")));
        assertThat(signings.signed(head, REPORTING, YEAR)).isEmpty();
        assertThat(signings.file(head, REPORTING, YEAR, DocumentFormat.DOCX)).isEmpty();

        taken(steps.forward(writer, docket(), version, TextStep.DRAFT, null, Map.of()));
        taken(steps.forward(
                supervisor,
                docket(),
                version,
                TextStep.DATA_CHECK,
                "passed",
                Entered.all(Map.of("other-returns", "true"))));
        taken(take(head, "meeting", "adopted", meeting, "minutes"));
        taken(steps.forward(head, docket(), version, TextStep.SIGN, null, Entered.all(SIGNING)));
        assertThat(signings.signed(head, REPORTING, YEAR).orElseThrow().version())
                .isEqualTo(version.number() + 1);
        assertThat(signings.version(head, REPORTING, YEAR).orElseThrow().blocks())
                .isEqualTo(version.blocks());
        assertThat(signings.differences(head, REPORTING, YEAR)).isEmpty();
    }

    /** Nobody had told of a statement before the signing, so that the text says there was none. */
    @Test
    @Order(6)
    void what_is_done_about_its_year_after_the_signing_is_a_difference() {
        var secretary = hired("高山", "party-secretary", PLACE);
        var entries = Map.<String, Object>of("year", YEAR, "person", head.person(), "post", "head");
        var notice = Proposal.opening("duty-statement", "notice", Entered.all(entries), List.of(), TODAY);
        var matter = taken(town.matters.take(writer, notice)).matter();
        var told = Map.<String, Object>of("contents", List.of("study", "decisions", "duties", "shortcomings", "next"));
        matter = did(head, matter, "draft", null, told, "statement");
        matter = did(supervisor, matter, "verify", "passed", Map.of(), "check-sheet");
        var onSite = Map.<String, Object>of("form", "on-site", "questions", "下一步怎样做");
        did(secretary, matter, "meeting", null, onSite, "minutes");
        assertThat(statementsMade(head))
                .extracting(FigureDifference::then, FigureDifference::now, FigureDifference::added)
                .containsExactly("0人", "1人", List.of(matter.number()));
    }

    /** Though from a role nothing be withheld: of a matter kept from whom it is about, he is not told the number either. */
    @Test
    @Order(7)
    void a_difference_by_a_matter_kept_from_whom_it_is_about_does_not_name_it_to_him() {
        var number = statementsMade(head).added().getFirst();
        town.store
                .owner()
                .sql("update matter set privy = array_append(privy, :key) where number = :number")
                .params(Map.of("key", "x/" + head.person(), "number", number))
                .update();
        assertThat(statementsMade(lookingIntoAll(head)).added()).containsExactly("1件不公开查阅的事项");
        assertThat(statementsMade(lookingIntoAll(writer)).added()).containsExactly(number);
    }

    private static Actor lookingIntoAll(Actor actor) {
        return new Actor(
                actor.place(),
                actor.person(),
                actor.name(),
                actor.post(),
                actor.role(),
                actor.roleName(),
                actor.unit(),
                actor.unitName(),
                actor.duties(),
                Set.of());
    }

    private static FigureDifference statementsMade(Actor actor) {
        return signings.differences(actor, REPORTING, YEAR).stream()
                .filter(difference -> difference.measure().equals("statements-made"))
                .findFirst()
                .orElseThrow();
    }

    private static Matter did(
            Actor actor,
            Matter matter,
            String step,
            @Nullable String outcome,
            Map<String, Object> entries,
            String file) {
        var proposal =
                Proposal.doing(Proposal.Target.of(matter), step, Entered.all(entries), List.of(kept(file)), TODAY);
        return taken(town.matters.take(actor, proposal.ending(outcome))).matter();
    }
}
