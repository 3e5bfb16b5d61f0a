package org.mingfa.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingfa.store.TestStore;

/** A session is what the database says it is, whichever node asks. */
class SessionStoreTest {

    private static final TestStore STORE = TestStore.fresh();
    private static final Duration IDLE = Duration.ofHours(1);

    private Instant now = Instant.now();
    private final SessionStore one = node();
    private final SessionStore other = node();

    /** A class no session of ours holds. */
    record Foreign(String what) implements Serializable {}

    private SessionStore node() {
        return new SessionStore(STORE.transactions(), () -> now, IDLE);
    }

    @AfterAll
    static void drop() {
        STORE.close();
    }

    private KeptSession begun(Map<String, Object> attributes) {
        var session = one.createSession();
        attributes.forEach(session::setAttribute);
        one.save(session);
        return session;
    }

    private void used(SessionStore node, String id) {
        var session = Objects.requireNonNull(node.findById(id));
        session.setLastAccessedTime(now);
        node.save(session);
    }

    private static Instant storedSeen(String id) {
        return STORE.owner()
                .sql("select seen from web_session where id = :id")
                .param("id", SessionStore.digest(id))
                .query(Instant.class)
                .single();
    }

    @Test
    void what_one_node_keeps_another_finds() {
        var id = begun(Map.of("post", "综合执法队")).getId();
        var there = Objects.requireNonNull(other.findById(id));
        assertThat(there.<String>getAttribute("post")).isEqualTo("综合执法队");
        there.setAttribute("post", "司法所");
        other.save(there);
        assertThat(one.findById(id))
                .isNotNull()
                .extracting(session -> session.<String>getAttribute("post"))
                .isEqualTo("司法所");
    }

    @Test
    void whoever_reads_the_table_finds_no_id_to_sign_in_by() {
        var id = begun(Map.of("post", "a")).getId();
        assertThat(STORE.owner()
                        .sql("select id || encode(content, 'escape') from web_session")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(id));
    }

    @Test
    void under_a_new_id_the_old_one_is_nobodys() {
        var session = begun(Map.of("post", "a"));
        var before = session.getId();
        var after = session.changeSessionId();
        one.save(session);
        assertThat(other.findById(before)).isNull();
        assertThat(other.findById(after)).isNotNull();
    }

    @Test
    void one_ended_elsewhere_does_not_come_back_by_a_request_still_under_way() {
        var id = begun(Map.of("post", "a")).getId();
        var underWay = Objects.requireNonNull(one.findById(id));
        other.deleteById(id);
        underWay.setAttribute("post", "b");
        one.save(underWay);
        assertThat(one.findById(id)).isNull();

        underWay.changeSessionId();
        one.save(underWay);
        assertThat(one.findById(underWay.getId())).isNull();
    }

    @Test
    void it_ends_an_hour_after_it_was_last_used_and_is_swept_away() {
        var id = begun(Map.of()).getId();
        now = now.plus(Duration.ofMinutes(59));
        used(other, id);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(one.findById(id)).isNotNull();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(one.findById(id)).isNull();
        assertThat(one.sweep()).isPositive();
        assertThat(other.sweep()).isZero();
    }

    @Test
    void that_it_was_used_is_stored_once_a_minute() {
        var id = begun(Map.of()).getId();
        var stored = storedSeen(id);
        now = now.plusSeconds(50);
        used(one, id);
        assertThat(storedSeen(id)).isEqualTo(stored);
        now = now.plusSeconds(11);
        used(one, id);
        assertThat(storedSeen(id)).isAfter(stored);
    }

    @Test
    void nothing_is_made_of_bytes_that_sessions_do_not_hold() {
        var id = begun(Map.of("foreign", new Foreign("x"))).getId();
        assertThat(one.findById(id)).isNull();
    }
}
