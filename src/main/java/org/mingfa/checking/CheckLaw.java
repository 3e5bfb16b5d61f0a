package org.mingfa.checking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.words.LawNames;
import org.mingfa.checking.words.MeasureWords;
import org.mingfa.checking.words.Phrases;
import org.mingfa.checking.words.Politics;
import org.mingfa.checking.words.WordPatterns;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.LawNode;
import org.mingfa.law.LawSource;
import org.mingfa.law.Statutes;
import org.mingfa.law.UnsoundLaw;

/** What {@code law/reports/check/} says: the checks, and the words they look for. Immutable. */
public final class CheckLaw {

    /** A check as the law folder describes it. */
    record Rule(String name, Weight severity, String basis) {}

    private static final String FOLDER = "reports/check/";

    private final Map<String, Rule> rules;
    private final WordPatterns words;
    private final Phrases phrases;
    private final LawNames laws;
    private final Politics politics;
    private final MeasureWords ledger;

    private CheckLaw(Reader reader, Statutes statutes, Predicate<String> measures) {
        this.rules = reader.read("checks.yaml", CheckLaw::rules, Map.of());
        this.words = reader.need("words.yaml", WordPatterns::read);
        this.phrases = reader.need("phrases.yaml", Phrases::read);
        this.laws = reader.need("laws.yaml", node -> LawNames.read(node, statutes));
        this.politics = reader.need("politics.yaml", Politics::read);
        this.ledger = reader.need("ledger.yaml", node -> MeasureWords.read(node, measures));
    }

    /**
     * Reads and checks the word lists of a law folder.
     *
     * @throws UnsoundLaw with every mistake found, each with file and line
     */
    public static CheckLaw load(Path folder) {
        return new Reader(folder).all(Statutes.load(folder), _ -> true);
    }

    /**
     * The same, and every measure named must exist.
     *
     * @param library what knows the measures and the laws
     */
    public static CheckLaw load(Path folder, LawLibrary library) {
        return new Reader(folder)
                .all(library.statutes(), measure -> library.measure(measure).isPresent());
    }

    /** Reads file after file and goes on after a mistake, so that all of them are told at once. */
    private static final class Reader {
        private final Path folder;
        private final List<LawMistake> mistakes = new ArrayList<>();

        private Reader(Path folder) {
            this.folder = folder;
        }

        private CheckLaw all(Statutes statutes, Predicate<String> measures) {
            var law = new CheckLaw(this, statutes, measures);
            if (!mistakes.isEmpty()) {
                throw new UnsoundLaw(mistakes);
            }
            return law;
        }

        private <T> @Nullable T readOrNull(String file, Function<LawNode, T> reading) {
            try {
                return reading.apply(LawSource.read(folder.resolve(FOLDER + file), FOLDER + file));
            } catch (LawMistake e) {
                mistakes.add(e);
                return null;
            }
        }

        private <T> T read(String file, Function<LawNode, T> reading, T otherwise) {
            return Objects.requireNonNullElse(readOrNull(file, reading), otherwise);
        }

        private <T> T need(String file, Function<LawNode, T> reading) {
            var found = readOrNull(file, reading);
            if (found == null) {
                throw new UnsoundLaw(mistakes);
            }
            return found;
        }
    }

    private static Map<String, Rule> rules(LawNode node) {
        var keys = node.keys("basis", "checks");
        var basis = new HashMap<String, String>();
        keys.need("basis").entries().forEach((key, text) -> basis.put(key, text.text()));
        var found = new HashMap<String, Rule>();
        keys.need("checks").entries().forEach((id, one) -> found.put(id, rule(one, basis)));
        var expected = Checker.finds();
        if (!found.keySet().equals(expected)) {
            throw node.mistake("every check is described once; missing: " + without(expected, found.keySet())
                    + ", found by no check: " + without(found.keySet(), expected));
        }
        return Map.copyOf(found);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Rule rule(LawNode node, Map<String, String> basis) {
        var keys = node.keys("name", "severity", "basis");
        var severity = keys.need("severity");
        var cited = keys.need("basis").text().split(" ", 2);
        var instrument = basis.get(cited[0]);
        if (instrument == null) {
            throw keys.need("basis").mistake("'" + cited[0] + "' is no key of 'basis'");
        }
        return new Rule(
                keys.need("name").text(),
                Weight.byId(severity.text())
                        .orElseThrow(() -> severity.mistake("a severity is fix, advise or confirm")),
                cited.length == 1 ? instrument : instrument + " " + cited[1]);
    }

    Rule rule(String id) {
        return Objects.requireNonNull(rules.get(id), id);
    }

    WordPatterns words() {
        return words;
    }

    Phrases phrases() {
        return phrases;
    }

    LawNames laws() {
        return laws;
    }

    Politics politics() {
        return politics;
    }

    MeasureWords ledger() {
        return ledger;
    }
}
