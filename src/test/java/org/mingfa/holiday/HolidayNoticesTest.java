package org.mingfa.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.store.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The holiday notices that counties enter beside the years of the law folder. */
@Tag("slow")
class HolidayNoticesTest {

    @AutoClose
    private final TestTownship town = new TestTownship();

    private final HolidayNotices holidays = new HolidayNotices(
            town.store.transactions(),
            JdbcClient.create(town.store.dataSource()),
            new AuditTrail(town.store.transactions(), town.watch),
            town.law.holidayYears(),
            town.watch);
    private final Actor office;

    HolidayNoticesTest() throws IOException {
        town.watch.set(LocalDate.of(2026, 12, 14));
        office = town.actor("county-law-office", COUNTY);
    }

    private void put(HolidayNotice notice) {
        assertThat(holidays.put(office, notice, 0)).isInstanceOf(Putting.Kept.class);
    }

    @Test
    void what_was_entered_twice_is_kept_once_and_who_comes_second_is_told() {
        put(Published.exercise());
        assertThat(holidays.put(office, Published.exercise(), 1)).isInstanceOf(Putting.Same.class);
        assertThat(holidays.put(office, Published.corrected(), 0)).isInstanceOf(Putting.Overtaken.class);
        assertThat(holidays.versions(2027)).hasSize(1);
    }

    @Test
    void the_shipped_arrangement_entered_again_changes_nothing_and_a_changed_one_holds_in_its_place() {
        town.watch.set(LocalDate.of(2026, 7, 1));
        var shipped = holidays.of(2026).orElseThrow();
        assertThat(shipped.kept()).isNull();
        var year = new HolidayNotice(
                2026,
                "国办发明电〔2025〕7号、演练发电〔2026〕98号",
                LocalDate.of(2026, 6, 30),
                "演练材料",
                true,
                List.of(new TimeOff("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 8))),
                List.of());
        put(year);
        assertThat(holidays.of(2026).orElseThrow().year().holidays()).hasSize(8);
        assertThat(town.law.withCalendar(holidays::calendar).calendar().isWorkingDay(LocalDate.of(2026, 10, 8)))
                .isFalse();
    }

    @Test
    void the_database_takes_a_notice_from_a_county_and_from_nobody_below() {
        var township = town.actor("party-government-office", LIUHE);
        assertThatThrownBy(() -> holidays.put(township, Published.exercise(), 0))
                .hasStackTraceContaining("row-level security");
        put(Published.exercise());
        long seen = town.store
                .transactions()
                .reading(
                        Scope.of(LIUHE),
                        client -> client.sql("select count(*) from holiday_notice")
                                .query(Long.class)
                                .single());
        assertThat(seen).isEqualTo(1);
    }
}
