package org.mingfa.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingfa.store.HeldFiles.Holder;

/** An import this program has taken up, and the rows it has answered so far. */
final class ImportRun {

    private final List<RowResult> first = new ArrayList<>();
    private long rows;

    final UUID id;
    final Holder whose;
    final String post;
    final UUID source;
    final int tries;

    /** @param tries how often it has been taken up, this time counted */
    ImportRun(UUID id, Holder whose, String post, UUID source, int tries) {
        this.id = id;
        this.whose = whose;
        this.post = post;
        this.source = source;
        this.tries = tries;
    }

    synchronized void answered(RowResult row) {
        rows++;
        if (first.size() < ImportResult.SHOWN) {
            first.add(row);
        }
    }

    synchronized long rows() {
        return rows;
    }

    synchronized List<RowResult> first() {
        return List.copyOf(first);
    }
}
