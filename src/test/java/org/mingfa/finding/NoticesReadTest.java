package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.finding.TaskTown.TODAY;
import static org.mingfa.finding.TaskTown.day;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner of 戊 was told of it on 8 October, and of 乙 on 10 November. */
class NoticesReadTest {

    @AutoClose
    private TaskTown town;

    private NoticeReader notices;

    @BeforeEach
    void enter() throws IOException {
        town = new TaskTown();
        notices = new NoticeReader(town.town.store.transactions(), town.town.watch);
    }

    private int unread() {
        return notices.unread(town.owner);
    }

    @Test
    void what_was_told_within_thirty_days_is_unread_until_its_matter_is_opened() {
        assertThat(notices.newest(town.owner, 50, 0)).extracting(Notice::unread).containsExactly(true, false);
        assertThat(unread()).isEqualTo(1);
        notices.read(town.owner, town.matter("戊").id());
        assertThat(unread()).isEqualTo(1);
        notices.read(town.owner, town.matter("乙").id());
        notices.read(town.owner, town.matter("乙").id());
        assertThat(unread()).isZero();
        assertThat(notices.count(town.owner)).isEqualTo(2);
    }

    @Test
    void what_is_news_is_told_by_the_programs_clock() {
        town.town.watch.set(day(12, 9));
        assertThat(unread()).isEqualTo(1);
        town.town.watch.set(day(12, 11));
        assertThat(unread()).isZero();
        town.town.watch.set(TODAY.minusDays(20));
        assertThat(unread()).isEqualTo(2);
    }

    @Test
    void a_mark_that_cannot_be_kept_keeps_nobody_from_the_matter() {
        town.town
                .store
                .owner()
                .sql("revoke insert on notice_read from mingfa_app")
                .update();
        notices.read(town.owner, town.matter("乙").id());
        assertThat(unread()).isEqualTo(1);
    }
}
