package org.mingfa.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Value;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Proposal;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.writing.ReportWriting.Saving;
import org.mingfa.staff.Actor;

/** 石桥镇 writes its report of 2023 in January 2024. */
class ReportWritingTest {

    private static final String PLACE = Shiqiao.CODE;
    private static final PlaceCode REPORTING = PlaceCode.of(PLACE);
    private static final int YEAR = 2023;

    @TempDir
    private static Path folder;

    private static WritingTown shared;
    private static ShiqiaoTown town;
    private static ReportWriting writing;
    private static ReportSteps steps;
    private static Signings signings;
    private static Actor writer;
    private static Actor checker;

    @BeforeAll
    static void setUp() throws IOException {
        shared = new WritingTown(folder);
        town = shared.town;
        writing = shared.writing;
        steps = shared.steps;
        signings = shared.signings;
        writer = post("周文", "judicial-office");
        checker = post("丁核", "supervisor");
    }

    @AfterAll
    static void drop() throws IOException {
        shared.close();
    }

    private static Actor post(String name, String role) {
        var program = Actor.program("990101");
        var unit =
                town.staff.addUnit(program, PlaceCode.of(PLACE), name + "办公室").id();
        var person = town.staff.hirePerson(program, PlaceCode.of(PLACE), name).id();
        var post =
                town.staff.assignPost(program, person, unit, role, PlaceCode.of(PLACE), LocalDate.of(2020, 1, 1), null);
        return town.staff.actor("990101", post.id(), LocalDate.of(2024, 1, 15)).orElseThrow();
    }

    private static List<DraftBlock> with(Version version, String part, String text) {
        var blocks = new ArrayList<>(version.blocks());
        blocks.add(DraftBlock.fresh(part, text));
        return blocks;
    }

    @Test
    void theFirstVersionIsWhatTheRecordsSayAndStandsAsItIs() {
        var version = writing.begin(writer, REPORTING, YEAR);
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.blocks())
                .anySatisfy(block -> assertThat(block.text()).contains("{各村宣传横幅}"));
        assertThat(writing.hindrances(version)).isEmpty();
        assertThat(writing.print(writer, version).document().title().text()).contains("2023年法治政府建设年度报告");
    }

    @Test
    void eachShortcomingIsAParagraphOfItsOwnWithItsCause() {
        assertThat(writing.begin(writer, REPORTING, YEAR).blocks())
                .filteredOn(block -> block.part().equals("shortcomings") && !block.isHeading())
                .hasSizeGreaterThan(1)
                .allSatisfy(block -> assertThat(block.text()).containsOnlyOnce("原因"));
    }

    @Test
    void aNumberTypedByHandIsAHindranceUntilItIsBoundOrExplained() {
        var begun = writing.begin(writer, REPORTING, YEAR);
        var typed = new Version(REPORTING, YEAR, 9, with(begun, "results", "全年走访群众300户。"), "x", begun.saved());
        assertThat(writing.hindrances(typed)).extracting(Hindrance::quotation).containsExactly("300户");
        var bound = new Version(REPORTING, YEAR, 9, with(begun, "results", "全年悬挂{各村宣传横幅}。"), "x", begun.saved());
        assertThat(writing.hindrances(bound)).isEmpty();
        var recorded = new Version(
                REPORTING, YEAR, 9, with(begun, "results", "发放宣传单300份{@PF-2023-0001}。"), "x", begun.saved());
        assertThat(writing.hindrances(recorded)).isEmpty();
        var explained = new ArrayList<>(begun.blocks());
        explained.add(DraftBlock.fresh("results", "").saying("全年走访群众300户。", "入户登记表，存司法所"));
        assertThat(writing.hindrances(new Version(REPORTING, YEAR, 9, explained, "x", begun.saved())))
                .isEmpty();
    }

    @Test
    void aFigureNobodyKnowsAndAPlaceLeftOpenAreHindrances() {
        var begun = writing.begin(writer, REPORTING, YEAR);
        var version =
                new Version(REPORTING, YEAR, 9, with(begun, "others", "共{没有这个数字}，原因是（请写明原因）。"), "x", begun.saved());
        assertThat(writing.hindrances(version))
                .extracting(Hindrance::quotation)
                .containsExactlyInAnyOrder("{没有这个数字}", "（请写明原因）");
    }

    @Test
    void whoSavesSecondIsTold() {
        var begun = writing.begin(writer, REPORTING, YEAR - 1);
        int seen = begun.number();
        var mine = writing.save(writer, REPORTING, YEAR - 1, seen, with(begun, "others", "甲的一段。"));
        var theirs = writing.save(checker, REPORTING, YEAR - 1, seen, with(begun, "others", "乙的一段。"));
        assertThat(mine).isInstanceOf(Saving.Saved.class);
        assertThat(theirs)
                .isInstanceOfSatisfying(
                        Saving.Overtaken.class,
                        overtaken -> assertThat(overtaken.newer().blocks())
                                .anySatisfy(block -> assertThat(block.text()).isEqualTo("甲的一段。")));
    }

    @Test
    void theTextItselfIsTheProofOfItsSteps() {
        var version = writing.begin(writer, REPORTING, YEAR);
        var opening = Proposal.opening(
                "annual-report",
                "collect",
                Entered.all(Map.of("year", "2023", "year-end", "2023-12-31")),
                List.of(),
                LocalDate.of(2024, 1, 15));
        assertThat(town.matters.take(writer, opening)).isInstanceOf(Answer.Taken.class);
        var docket = signings.docket(writer, REPORTING, YEAR).orElseThrow();
        var drafted = steps.forward(writer, docket, version, TextStep.DRAFT, null, Map.of());
        assertThat(drafted).isInstanceOfSatisfying(Answer.Taken.class, taken -> {
            assertThat(taken.act().evidence()).extracting(Act.Evidence::kind).containsExactly("draft");
            assertThat(taken.act().values().get("heads")).isEqualTo(new Value.YesNo(true));
        });
        var again = signings.docket(checker, REPORTING, YEAR).orElseThrow();
        var checked = steps.forward(
                checker, again, version, TextStep.DATA_CHECK, "passed", Entered.all(Map.of("other-returns", "true")));
        assertThat(checked).isInstanceOf(Answer.Taken.class);
    }
}
