package org.mingfa.checking.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawNode;

/** The national laws of {@code laws.yaml}, called by their names without 中华人民共和国. */
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

    public static LawNames read(LawNode node) {
        var keys = node.keys("in-force", "since", "repealed", "short", "not-laws");
        var inForce = new HashSet<String>();
        for (var group : keys.need("in-force").list()) {
            for (var name : group.list()) {
                if (!inForce.add(name.text())) {
                    throw name.mistake("the law '" + name.text() + "' stands twice");
                }
            }
        }
        var since = new HashMap<String, Begun>();
        keys.need("since").list().forEach(one -> {
            var entry = one.keys("name", "day", "source");
            since.put(
                    entry.need("name").text(),
                    new Begun(entry.need("day").day(), entry.find("source").isPresent()));
        });
        var repealed = new HashMap<String, Repealed>();
        keys.need("repealed").list().forEach(one -> {
            var entry = one.keys("name", "until", "instead", "source");
            var name = entry.need("name").text();
            if (inForce.contains(name)) {
                throw entry.need("name").mistake("the law '" + name + "' cannot be both in force and repealed");
            }
            repealed.put(
                    name,
                    new Repealed(
                            entry.need("until").day(),
                            entry.need("instead").text(),
                            entry.find("source").isPresent()));
        });
        return new LawNames(
                Set.copyOf(inForce),
                Map.copyOf(since),
                Map.copyOf(repealed),
                Set.copyOf(WordPatterns.texts(keys.need("short"))),
                WordPatterns.texts(keys.need("not-laws")));
    }

    public static String plain(String name) {
        var bare = name.replaceAll("[（(][^）)]*[）)]$", "").strip();
        return bare.startsWith(STATE) ? bare.substring(STATE.length()) : bare;
    }

    public boolean knows(String plain) {
        return inForce.contains(plain)
                || since.containsKey(plain)
                || repealed.containsKey(plain)
                || shortNames.contains(plain);
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
        var candidates = new ArrayList<>(inForce);
        candidates.addAll(since.keySet());
        return candidates.stream()
                .filter(one -> likeness(one, name) >= 0.4)
                .sorted(Comparator.comparingDouble((String one) -> -likeness(one, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }
}
