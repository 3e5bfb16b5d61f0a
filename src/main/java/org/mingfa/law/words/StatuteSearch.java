package org.mingfa.law.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingfa.law.Statute;
import org.mingfa.law.Statutes;

/** Laws found by part of a name, and by an article behind it: 处罚法 第五十一. */
public final class StatuteSearch {

    private final Statutes statutes;
    private final StatuteWords words;
    private final LocalDate day;

    /**
     * What is found.
     *
     * @param citation as it is written where a law is cited
     * @param says how it stands on the day; of an article what we rely on it for
     */
    public record Found(String citation, String says) {}

    /** @param day on which what is found is to be law; what is not comes last */
    public StatuteSearch(Statutes statutes, LocalDate day) {
        this.statutes = statutes;
        this.words = new StatuteWords(statutes, day);
        this.day = day;
    }

    /** The first that hold what was typed, those in force before the others. */
    public List<Found> find(String typed, int most) {
        var text = typed.replaceAll("[《》\\s]", "").toLowerCase(Locale.ROOT);
        int at = text.indexOf('第');
        var name = at > 0 ? text.substring(0, at) : text;
        var article = at > 0 ? text.substring(at) : "";
        if (name.isEmpty()) {
            return List.of();
        }
        return statutes.all().stream()
                .filter(statute -> isCalled(statute, name))
                .sorted((one, other) -> Boolean.compare(rank(one), rank(other)))
                .flatMap(statute -> found(statute, article))
                .limit(most)
                .toList();
    }

    private boolean rank(Statute statute) {
        return statute.on(day).isEmpty();
    }

    private static boolean isCalled(Statute statute, String name) {
        return statute.name().toLowerCase(Locale.ROOT).contains(name)
                || statute.shortNames().stream().anyMatch(one -> one.contains(name));
    }

    private Stream<Found> found(Statute statute, String article) {
        var whole = "《" + statute.name() + "》";
        if (article.isEmpty()) {
            return Stream.of(new Found(whole, stands(statute)));
        }
        return statute.reliesOn().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(article))
                .map(entry -> new Found(whole + entry.getKey(), entry.getValue()));
    }

    private String stands(Statute statute) {
        var change = words.change(statute);
        return words.inForce(statute) + (change == null ? "" : "；" + change);
    }
}
