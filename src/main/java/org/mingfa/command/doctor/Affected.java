package org.mingfa.command.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.databind.JsonNode;

/**
 * Which versions an entry of a list in the format of OSV is about: those it names one by one, and those between its events.
 * Versions are compared as Maven does.
 */
record Affected(JsonNode entry) {

    private record Event(String kind, ComparableVersion version) {}

    boolean covers(ComparableVersion version) {
        return entry.path("versions").values().stream()
                        .anyMatch(named -> new ComparableVersion(named.asString("")).equals(version))
                || ranges().anyMatch(range -> holds(range, version));
    }

    /** The first version after that one in which it is mended. */
    Optional<ComparableVersion> mendedAfter(ComparableVersion version) {
        return ranges().flatMap(range -> events(range).stream())
                .filter(event -> event.kind().equals("fixed") && event.version().compareTo(version) > 0)
                .map(Event::version)
                .min(Comparator.naturalOrder());
    }

    /** Ranges of commits say nothing of versions. */
    private Stream<JsonNode> ranges() {
        return entry.path("ranges").values().stream()
                .filter(range -> !range.path("type").asString("").equals("GIT"));
    }

    private static boolean holds(JsonNode range, ComparableVersion version) {
        boolean affected = false;
        for (var event : events(range)) {
            int after = version.compareTo(event.version());
            affected = switch (event.kind()) {
                case "introduced" -> affected || after >= 0;
                case "fixed", "limit" -> affected && after < 0;
                case "last_affected" -> affected && after <= 0;
                default -> affected;
            };
        }
        return affected;
    }

    private static List<Event> events(JsonNode range) {
        return range.path("events").values().stream()
                .flatMap(event -> event.properties().stream())
                .map(event -> new Event(
                        event.getKey(), new ComparableVersion(event.getValue().asString(""))))
                .sorted(Comparator.comparing(Event::version))
                .toList();
    }
}
