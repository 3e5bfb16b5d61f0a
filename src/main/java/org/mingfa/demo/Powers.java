package org.mingfa.demo;

import java.time.LocalDate;
import java.util.List;

/** The list of powers a township punishes by, on record and published before its first case. */
final class Powers {

    private static final Material BOOK = Material.read("power-item");
    private static final LocalDate RECORDED = LocalDate.of(2024, 1, 2);

    List<Script> scripts() {
        return BOOK.parts("items").stream()
                .map(item -> new Script("power-item", RECORDED, List.of(item, BOOK)).leftAt("end"))
                .toList();
    }
}
