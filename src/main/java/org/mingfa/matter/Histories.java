package org.mingfa.matter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingfa.judging.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The acts of recently used matters. Acts never change, so a history that is as long as the matter says is the matter's
 * history; a shorter one is completed from the database.
 */
final class Histories {

    private static final int ACTS_KEPT = 100_000;

    private final Cache<UUID, List<Act>> recent = Caffeine.newBuilder()
            .maximumWeight(ACTS_KEPT)
            .weigher((UUID _, List<Act> acts) -> acts.size())
            .build();

    /** All acts of a matter as just read in the same transaction. */
    List<Act> acts(JdbcClient client, Matter matter) {
        var known = recent.getIfPresent(matter.id());
        if (known != null && known.size() == matter.acts()) {
            return known;
        }
        var acts = List.copyOf(Register.acts(client, matter.county(), matter.id(), 0));
        if (acts.size() == matter.acts()) {
            recent.put(matter.id(), acts);
        }
        return acts;
    }

    /** Remembers a history with the act just written, once that is committed. */
    void keep(JdbcClient client, Matter matter, List<Act> acts) {
        var whole = List.copyOf(new ArrayList<>(acts));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                recent.put(matter.id(), whole);
            }
        });
    }
}
