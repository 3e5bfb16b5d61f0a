package org.mingfa.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The opinions of the legal counsel on the drafts of normative documents, given while these are being consulted on. */
final class Opinions {

    private static final Material BOOK = Material.read("counsel-opinion");
    private static final int DAYS_FROM_DRAFT = 6;

    private final Town town;

    Opinions(Town town) {
        this.town = town;
    }

    List<Script> scripts() {
        var latest = town.workingDaysAgo(DAYS_FROM_DRAFT);
        return new Documents(town)
                .scripts().stream()
                        .filter(document -> !document.begins.isAfter(latest))
                        .filter(document -> document.outcome("screen-out") == null)
                        .map(this::opinion)
                        .toList();
    }

    private Script opinion(Script document) {
        var asked = town.workingDaysAfter(document.begins, DAYS_FROM_DRAFT);
        return new Script("counsel-opinion", asked, List.of(new Material(Map.of()), BOOK))
                .word("document", Objects.requireNonNull(document.words().get("document")));
    }
}
