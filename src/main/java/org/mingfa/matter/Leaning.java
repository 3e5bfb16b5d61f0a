package org.mingfa.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Roster;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works out again where open matters stand that wait for what becomes of another, once that has moved: a few with it, in its
 * own transaction, and the rest by the next round.
 */
final class Leaning {

    /** More would make the one who acts wait for the matters of others. */
    static final int AT_ONCE = 20;

    private static final String HOLD = "select " + Register.COLUMNS + """
             from matter where county = :county and closing is null
            and id in (select matter from link where county = :county and target = :target)
            order by id limit :most for no key update skip locked
            """;

    private static final String LEAVE = """
            update matter set revisit = :today where county = :county and closing is null and (revisit > :today or revisit is null)
            and id in (select matter from link where county = :county and target = :target) and id <> all (:done)
            """;

    private final LawLibrary law;

    Leaning(LawLibrary law) {
        this.law = law;
    }

    /**
     * @param moved a matter that has just been acted on
     * @param aftermath what follows for one that time has ended meanwhile
     */
    void follow(JdbcClient client, Matter moved, Roster roster, LocalDate today, Restanding.Aftermath aftermath) {
        if (!law.isLeanedOn(moved.procedure())) {
            return;
        }
        ScopedTransactions.widened(client, Scope.of(moved.county()), wide -> {
            var leaning = leaning(wide, moved);
            if (!leaning.isEmpty()) {
                new Restanding(law, today, "所依据的事项" + moved.number() + "有新的办理情况", aftermath)
                        .again(wide, leaning, roster);
            }
            return leave(wide, moved, leaning, today);
        });
    }

    private static List<Matter> leaning(JdbcClient client, Matter moved) {
        return client.sql(HOLD)
                .param("county", moved.county())
                .param("target", moved.id())
                .param("most", AT_ONCE)
                .query(Register::matter)
                .list();
    }

    private static int leave(JdbcClient client, Matter moved, List<Matter> done, LocalDate today) {
        return client.sql(LEAVE)
                .param("county", moved.county())
                .param("target", moved.id())
                .param("today", today)
                .param("done", done.stream().map(Matter::id).toArray(UUID[]::new))
                .update();
    }
}
