package org.mingfa.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 20 November 2026, 10 o'clock. */
@Tag("slow")
class TokensTest {

    @AutoClose
    private final TestCounty town = new TestCounty();

    private final Actor clerk = town.appoint("数据员", "office-clerk", SHIQIAO);

    private String token(LocalDate lastDay) {
        return town.tokens.make(clerk, clerk.post(), "数据对接", lastDay);
    }

    @Test
    void a_machine_with_a_token_acts_in_its_post() {
        assertThat(town.tokens.actor(token(TestCounty.TODAY))).contains(clerk);
    }

    @Test
    void a_token_works_through_its_last_day() {
        String token = token(LocalDate.of(2026, 11, 21));
        town.clock.pass(Duration.ofHours(37).plusMinutes(59));
        assertThat(town.tokens.actor(token)).as("21 November, 23:59").isPresent();
        town.clock.pass(Duration.ofMinutes(1));
        assertThat(town.tokens.actor(token)).as("22 November, 0:00").isEmpty();
    }

    @Test
    void a_revoked_token_works_no_longer() {
        String token = token(TestCounty.TODAY);
        Token known = town.tokens.list(clerk).getFirst();
        town.tokens.revoke(clerk, known.id());
        assertThat(town.tokens.actor(token)).isEmpty();
        assertThatThrownBy(() -> town.tokens.revoke(clerk, known.id())).isInstanceOf(StaffRefusal.class);
    }

    @Test
    void a_token_ends_with_its_post() {
        String token = token(LocalDate.of(2026, 12, 31));
        town.staff.endPost(PROGRAM, clerk.post(), TestCounty.TODAY);
        assertThat(town.tokens.actor(token)).isPresent();
        town.clock.pass(Duration.ofDays(1));
        assertThat(town.tokens.actor(token)).isEmpty();
    }

    @Test
    void a_token_dies_with_its_persons_account() {
        town.accounts.open(PROGRAM, clerk.person(), "shujuyuan", "Yunxi-2026");
        String token = token(LocalDate.of(2026, 12, 31));
        assertThat(town.tokens.actor(token)).isPresent();
        town.accounts.close(PROGRAM, clerk.person());
        assertThat(town.tokens.actor(token)).isEmpty();
    }

    @Test
    void nobody_makes_a_token_for_the_post_of_somebody_else() {
        Actor head = town.appoint("田广义", "township-head", SHIQIAO);
        assertThatThrownBy(() -> town.tokens.make(clerk, head.post(), "代签", TestCounty.TODAY))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("令牌代表本人办事，只能为自己的岗位制发。");
    }

    @Test
    void a_token_lasts_a_year_at_most() {
        assertThat(token(LocalDate.of(2027, 11, 20))).startsWith("mf-990101-");
        assertThatThrownBy(() -> token(LocalDate.of(2027, 11, 21))).isInstanceOf(StaffRefusal.class);
        assertThatThrownBy(() -> token(LocalDate.of(2026, 11, 19))).isInstanceOf(StaffRefusal.class);
    }

    @Test
    void the_token_itself_is_nowhere_in_the_database() {
        String token = token(TestCounty.TODAY);
        String row = town.store
                .owner()
                .sql("select token::text from token")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(token.substring("mf-990101-".length()));
    }

    @Test
    void anything_else_is_no_token() {
        token(TestCounty.TODAY);
        String invented = "mf-" + COUNTY + "-" + "A".repeat(43);
        assertThat(town.tokens.actor(invented)).isEmpty();
        assertThat(town.tokens.actor("")).isEmpty();
        assertThat(town.tokens.actor("mf-990101-' or 1=1")).isEmpty();
    }
}
