package org.mingfa.checking.words;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawNode;
import org.mingfa.law.Statute;
import org.mingfa.law.StatuteVersion;
import org.mingfa.law.Statutes;
import org.mingfa.law.Sureness;

/** The laws of the library as the report checker knows them: called by their names without 中华人民共和国. */
public record LawNames(
        Set<String> inForce,
        Map<String, Begun> since,
        Map<String, Repealed> repealed,
        Set<String> shortNames,
        List<String> notLaws) {

    public static final String STATE = "中华人民共和国";

    /** @param lookedUp whether its source is given */
    public record Begun(LocalDate day, boolean lookedUp) {}

    /** @param lookedUp whether its source is given */
    public record Repealed(LocalDate until, String instead, boolean lookedUp) {}

    /** The laws of the library by their names, with what the report checker's file says of other words. */
    public static LawNames read(LawNode node, Statutes statutes) {
        var keys = node.keys("short", "not-laws");
        var inForce = new HashSet<String>();
        var since = new HashMap<String, Begun>();
        var repealed = new HashMap<String, Repealed>();
        var shortNames = new HashSet<>(WordPatterns.texts(keys.need("short")));
        for (var statute : statutes.all()) {
            var end = statute.repealed();
            if (end != null) {
                repealed.put(statute.plainName(), ended(end, statutes));
            } else if (statute.kind() == Statute.Kind.LAW) {
                inForce.add(statute.plainName());
                shortNames.addAll(statute.shortNames());
                begun(statute).ifPresent(begun -> since.put(statute.plainName(), begun));
            }
        }
        return new LawNames(
                Set.copyOf(inForce),
                Map.copyOf(since),
                Map.copyOf(repealed),
                Set.copyOf(shortNames),
                WordPatterns.texts(keys.need("not-laws")));
    }

    private static Repealed ended(Statute.Repeal end, Statutes statutes) {
        var instead = Optional.ofNullable(end.by())
                .flatMap(statutes::byKey)
                .map(Statute::plainName)
                .orElse("现行规定");
        return new Repealed(end.from().minusDays(1), instead, end.how() == Sureness.SEEN);
    }

    /** The day a law was first in force, where the library goes back so far. */
    private static Optional<Begun> begun(Statute statute) {
        return statute.versions().stream()
                .findFirst()
                .filter(first -> first.change() == StatuteVersion.Change.ADOPTED && first.inForce() != null)
                .map(first -> new Begun(Objects.requireNonNull(first.inForce()), first.how() == Sureness.SEEN));
    }

    public static String plain(String name) {
        var bare = name.replaceAll("[（(][^）)]*[）)]$", "").strip();
        return bare.startsWith(STATE) ? bare.substring(STATE.length()) : bare;
    }

    public boolean knows(String plain) {
        return inForce.contains(plain) || repealed.containsKey(plain) || shortNames.contains(plain);
    }

    /** The longest law whose name ends this text, if any does. */
    @Nullable
    public String endOf(String text) {
        for (int from = 0; from < text.length() - 1; from++) {
            var end = text.substring(from);
            if (knows(end) && !shortNames.contains(end)) {
                return end;
            }
        }
        return null;
    }

    public boolean isNoLaw(String text) {
        return notLaws.stream().anyMatch(text::endsWith);
    }

    public Optional<Begun> from(String plain) {
        return Optional.ofNullable(since.get(plain));
    }

    public Optional<Repealed> ended(String plain) {
        return Optional.ofNullable(repealed.get(plain));
    }

    /** How like two names are: what a law is about stands first in its name, so that the beginning counts more. */
    private static double likeness(String one, String other) {
        boolean sameSubject = one.substring(0, 2).equals(other.substring(0, 2));
        return Similarity.of(one, other) + (sameSubject ? 0.5 : 0);
    }

    /** The laws whose names are most like it. */
    public List<String> like(String name) {
        return inForce.stream()
                .filter(one -> likeness(one, name) >= 0.4)
                .sorted(Comparator.comparingDouble((String one) -> -likeness(one, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }
}
