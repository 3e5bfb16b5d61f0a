package org.mingfa.demo;

import java.util.Map;
import java.util.Random;
import org.mingfa.region.Place;

/** Invented parties to matters. */
final class Strangers {

    private final Random random;

    Strangers(Random random) {
        this.random = random;
    }

    /** As titles name somebody: the surname only. */
    String called(String fullName) {
        return fullName.charAt(0) + "某";
    }

    String somebody() {
        return Foundation.someName(random);
    }

    /** Somebody whose surname is another than the given person's. */
    String somebodyBut(String other) {
        var found = somebody();
        while (found.charAt(0) == other.charAt(0)) {
            found = somebody();
        }
        return found;
    }

    Map<String, Object> person(String name, Place village) {
        return Map.of(
                "name",
                name,
                "kind",
                "person",
                "phone",
                "1990000%04d".formatted(random.nextInt(10_000)),
                "address",
                village.name() + (1 + random.nextInt(9)) + "组");
    }

    Map<String, Object> organisation(String name, Place village) {
        return Map.of("name", name, "kind", "organisation", "address", village.name());
    }
}
