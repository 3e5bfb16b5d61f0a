package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.Notice;
import org.mingfa.finding.NoticeReader;
import org.mingfa.finding.TrailReader;
import org.mingfa.holiday.HolidayNotice;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.holiday.MakeUpDay;
import org.mingfa.holiday.Published;
import org.mingfa.holiday.Putting;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.store.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holiday notice comes in: every open deadline it touches moves, and whoever holds the step is told. */
@Tag("slow")
class DeadlineRoundsTest {

    private static final LawLibrary SHIPPED = LawLibrary.load(Path.of("law"));
    private static final LocalDate RECEIVED = LocalDate.of(2026, 12, 14);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 30);

    private final AtomicReference<@Nullable HolidayNotices> notices = new AtomicReference<>();
    /** Stops the program, as a kill would, at the so manieth look at the calendar; never while negative. */
    private final AtomicInteger stopAt = new AtomicInteger(-1);

    private TestTownship town;
    private HolidayNotices holidays;
    private DeadlineRounds rounds;
    private Actor office;
    private Actor clerk;

    @BeforeEach
    void aCountyByACalendarThatGoesOn() throws Exception {
        var law = SHIPPED.withCalendar(() -> {
            if (stopAt.getAndDecrement() == 0) {
                throw new OutOfMemoryError("stopped here by the test");
            }
            return Objects.requireNonNull(notices.get()).calendar();
        });
        town = new TestTownship(law);
        var transactions = town.store.transactions();
        holidays = new HolidayNotices(
                transactions,
                JdbcClient.create(town.store.dataSource()),
                new AuditTrail(transactions, town.watch),
                SHIPPED.holidayYears(),
                town.watch);
        notices.set(holidays);
        rounds = new DeadlineRounds(transactions, law, town.staff, town.matters, holidays, town.watch);
        town.watch.set(RECEIVED);
        office = town.actor("county-law-office", COUNTY);
        clerk = town.actor("disclosure-clerk", SHIQIAO);
    }

    private Matter request(Actor by, String subject, LocalDate received) {
        return TestTownship.taken(town.matters.take(by, DisclosureRequest.received(subject, received)))
                .matter();
    }

    /** Its next step has three working days from 30 December. */
    private static Proposal withdrawal(String number) {
        return Proposal.opening(
                "disclosure-withdrawal",
                "record",
                Entered.all(Map.of("number", number, "cause", "mistake", "changed-on", YEAR_END.toString())),
                List.of(new Act.Evidence("ground-document", "ab".repeat(32), "决定.pdf", "application/pdf", 9)),
                YEAR_END);
    }

    private Matter classified(String subject) {
        return classified(subject, RECEIVED);
    }

    /** Its answer has 20 working days from the day after it was received. */
    private Matter classified(String subject, LocalDate received) {
        var matter = request(clerk, subject, received);
        var classify = Proposal.doing(
                Proposal.Target.of(matter),
                "classify",
                Entered.all(Map.of("kind", "petition", "third-party", "否", "joint", "否")),
                List.of(),
                received);
        return ((Answer.Taken) town.matters.take(clerk, classify)).matter();
    }

    private @Nullable LocalDate due(Matter matter) {
        return town
                .store
                .owner()
                .sql("select due from open_step where matter = ? and step = 'decide'")
                .param(matter.id())
                .query((row, _) -> row.getObject("due", LocalDate.class))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void put(HolidayNotice notice, int seen) {
        assertThat(holidays.put(office, notice, seen)).isInstanceOf(Putting.Kept.class);
    }

    private List<String> told(Actor actor) {
        return new NoticeReader(town.store.transactions(), town.watch)
                .newest(actor, 100, 0).stream().map(Notice::text).toList();
    }

    @Test
    void a_deadline_that_reached_into_an_unknown_year_is_known_once_the_notice_is_there() {
        var matter = classified("跨年答复的申请");
        put(Published.exercise(), 0);
        rounds.goOn();
        // 2026年12月15日起13个工作日到12月31日，元旦放到1月3日（周日），再7个工作日
        assertThat(due(matter)).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(told(clerk))
                .anySatisfy(text ->
                        assertThat(text).startsWith("“审核答复”期限").contains("2027年1月12日：跨年答复的申请（国务院办公厅通知：演练发电〔2026〕99号）"));
    }

    @Test
    void a_corrected_notice_moves_it_again_and_every_value_it_had_is_kept() {
        var matter = classified("改了两次的申请");
        put(Published.exercise(), 0);
        rounds.goOn();
        put(Published.corrected(), 1);
        rounds.goOn();
        assertThat(due(matter)).isEqualTo(LocalDate.of(2027, 1, 13));
        assertThat(told(clerk))
                .containsOnlyOnce("“审核答复”期限由2027年1月12日改为2027年1月13日：改了两次的申请（国务院办公厅通知：演练发电〔2026〕99号、演练发电〔2026〕100号）");
        assertThat(new TrailReader(town.store.transactions()).moves(clerk, matter))
                .filteredOn(move -> move.step().equals("decide"))
                .extracting(DeadlineMove::became)
                .containsExactly(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 13));
        assertThat(holidays.versions(2027)).hasSize(2);
        assertThat(holidays.versions(2027).getFirst().notice().number()).isEqualTo("演练发电〔2026〕99号");
    }

    /** In January 2020 a Spring Festival under way was prolonged, and a make-up day that had been announced was a day off. */
    @Test
    void a_festival_prolonged_while_it_runs_moves_what_the_first_notice_had_settled() {
        var received = LocalDate.of(2020, 1, 13);
        town.watch.set(received);
        var prolonged = Published.of(2020);
        put(firstOf2020(prolonged), 0);
        var matter = classified("春节前收到的申请", received);
        // 1月14日至17日、19日（上班）、20日至23日计9个工作日，1月31日、2月1日（上班）、3日至7日、10日至13日计11个
        assertThat(due(matter)).isEqualTo(LocalDate.of(2020, 2, 13));
        town.watch.set(LocalDate.of(2020, 1, 27));
        put(prolonged, 1);
        rounds.goOn();
        // 1月31日、2月1日不再计入，由2月14日、17日补足
        assertThat(due(matter)).isEqualTo(LocalDate.of(2020, 2, 17));
        assertThat(told(clerk)).anyMatch(text -> text.startsWith("“审核答复”期限由2020年2月13日改为2020年2月17日：春节前收到的申请"));
        town.nothingIsAmiss();
    }

    private static HolidayNotice firstOf2020(HolidayNotice prolonged) {
        var worked = new ArrayList<>(prolonged.worked());
        worked.add(new MakeUpDay(LocalDate.of(2020, 2, 1), "春节"));
        return new HolidayNotice(
                2020,
                "国办发明电〔2019〕16号",
                LocalDate.of(2019, 11, 21),
                prolonged.source(),
                false,
                Published.ending(prolonged, "春节", _ -> LocalDate.of(2020, 1, 30)),
                worked);
    }

    @Test
    void a_notice_that_changes_a_year_more_than_half_over_moves_what_is_open() {
        var received = LocalDate.of(2026, 9, 14);
        town.watch.set(received);
        var matter = classified("国庆节前收到的申请", received);
        assertThat(due(matter)).isEqualTo(LocalDate.of(2026, 10, 16));
        var shipped = Published.of(2026);
        var off = Published.ending(shipped, "国庆节", last -> last.plusDays(1));
        put(new HolidayNotice(2026, "演练发电〔2026〕97号", received, "演练材料", true, off, shipped.worked()), 0);
        rounds.goOn();
        assertThat(due(matter)).isEqualTo(LocalDate.of(2026, 10, 19));
    }

    @Test
    void a_matter_whose_version_of_the_law_was_taken_away_stops_nobody_elses_round() {
        var lost = classified("版本不在了的申请");
        var sound = classified("版本还在的申请");
        town.store
                .owner()
                .sql("update matter set version = '2001-01-01' where id = :id")
                .param("id", lost.id())
                .update();
        put(Published.exercise(), 0);
        rounds.goOn();
        assertThat(rounds.progress(office, holidays.inForce().getLast()).orElseThrow())
                .satisfies(progress -> assertThat(progress.swept()).isTrue())
                .satisfies(progress ->
                        assertThat(progress.failedMatters()).containsExactly(new MatterKey(COUNTY, lost.id())));
        assertThat(due(sound)).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(new LostLaw(town.store.transactions(), town.law).stalls())
                .singleElement()
                .satisfies(stall -> assertThat(stall.reason()).contains("1件未结事项", "disclosure-request", "2001-01-01"));
    }

    @Test
    void a_round_that_was_stopped_goes_on_where_it_was_and_moves_each_deadline_once() {
        town.watch.set(YEAR_END);
        try (var backfill = town.matters.backfill()) {
            for (int batch = 0; batch < 5; batch++) {
                int first = batch * 100;
                var rows = IntStream.range(first, first + 100)
                        .mapToObj(i -> withdrawal("决定" + i).asHistory().once(Chain.digest("决定" + i)))
                        .toList();
                backfill.take(clerk, rows, answers -> assertThat(answers).allMatch(Answer.Taken.class::isInstance));
            }
        }
        put(Published.exercise(), 0);
        stopAt.set(1);
        assertThatThrownBy(rounds::goOn).isInstanceOf(OutOfMemoryError.class);
        var half = rounds.progress(office, holidays.inForce().getLast()).orElseThrow();
        assertThat(half.seen()).isEqualTo(200);
        assertThat(half.swept()).isFalse();

        new DeadlineRounds(town.store.transactions(), town.law, town.staff, town.matters, holidays, town.watch).goOn();
        var whole = rounds.progress(office, holidays.inForce().getLast()).orElseThrow();
        assertThat(whole.seen()).isEqualTo(500).isEqualTo(whole.total());
        assertThat(whole.swept()).isTrue();
        assertThat(whole.failed()).isZero();
        long perStep = count("select max(n) from (select count(*) n from deadline_move group by matter, step) x");
        assertThat(perStep).isEqualTo(1);
        assertThat(count("select count(*) from deadline_move"))
                .isEqualTo(whole.moved())
                .isEqualTo(500);
        assertThat(rounds.goOn()).isZero();
    }

    @Test
    void a_proof_leaves_deadlines_alone_until_the_round_is_done_and_finds_them_right_then() {
        classified("正在重算的申请");
        put(Published.exercise(), 0);
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
        assertThat(unproved()).anyMatch(limit -> limit.startsWith("有1件事项的期限还没有"));
        rounds.goOn();
        town.store
                .owner()
                .sql("update deadline_round set begun = begun - interval '1 minute'")
                .update();
        rounds.goOn();
        assertThat(unproved()).noneMatch(limit -> limit.contains("期限还没有"));
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
        town.store
                .owner()
                .sql("update open_step set late_after = late_after + 30 where due is not null")
                .update();
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .anyMatch(finding -> finding.contains("的期限或者办理人与重新计算的不一致"));
    }

    private List<String> unproved() {
        return town.verification.verify(Scope.everything(), _ -> {}).unproved();
    }

    @Test
    void a_matter_that_cannot_be_read_is_named_and_stops_nothing() {
        var broken = classified("读不出来的申请");
        var sound = classified("好好的申请");
        town.store
                .owner()
                .sql("update act set fields = '{\"received-on\": [\"nonsense\", {}]}' where matter = ? and seq = 1")
                .param(broken.id())
                .update();
        put(Published.exercise(), 0);
        rounds.goOn();
        var progress = rounds.progress(office, holidays.inForce().getLast()).orElseThrow();
        assertThat(progress.failedMatters()).containsExactly(new MatterKey(COUNTY, broken.id()));
        assertThat(progress.swept()).isTrue();
        assertThat(due(sound)).isEqualTo(LocalDate.of(2027, 1, 12));
    }

    @Test
    void from_november_on_those_whose_duty_it_is_are_reminded_once_a_month_while_the_notice_is_missing() {
        classified("一件事");
        var reminder = new HolidayReminder(town.store.transactions(), holidays, town.law);
        reminder.remind(LocalDate.of(2026, 10, 31));
        assertThat(told(office)).isEmpty();
        for (var day : List.of("2026-11-01", "2026-11-02", "2026-11-30", "2026-12-01")) {
            reminder.remind(LocalDate.parse(day));
        }
        assertThat(told(office)).hasSize(2).allMatch(text -> text.startsWith("2027年的节假日安排还没有录入"));
        assertThat(told(clerk)).noneMatch(text -> text.contains("节假日安排还没有录入"));
        put(Published.exercise(), 0);
        reminder.remind(LocalDate.of(2027, 1, 5));
        assertThat(told(office)).hasSize(2);
    }

    private long count(String sql) {
        return town.store.owner().sql(sql).query(Long.class).single();
    }
}
