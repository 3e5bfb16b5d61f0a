package org.mingfa.law;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which rule an act does not keep. It is written as the step, a dot and the rule ({@code decide.cap}, {@code
 * decide.after.hear}, {@code decide.field.fine}); so it stands in the record, in the answers of the API and in scenarios.
 *
 * @param step the id of the step that was to be done
 */
public record RuleId(String step, About about) {

    /** The rule within its step. */
    public sealed interface About {

        /** As it stands behind the step and the dot. */
        String text();
    }

    /** A rule that every step is held to, told by one word. */
    public enum Standard implements About {
        /** The procedure has the step. */
        STEP("step"),
        /** The matter has not ended. */
        CLOSED("closed"),
        /** The step applies in this matter. */
        WHEN("when"),
        /** It is done once only, or may be done again. */
        REPEATS("repeats"),
        /** Whoever acts holds a post that may. */
        ACTOR("actor"),
        /** Enough people act, each of them one of the county's. */
        PERSONS("persons"),
        /** They hold the qualification. */
        HOLDING("holding"),
        /** Nobody acts who may not. */
        NEVER_BY("never-by"),
        /** Nobody acts whom the matter is about. */
        CONCERNED("concerned"),
        /** Those act who alone may. */
        ONLY_BY("only-by"),
        /** Whoever acts for the head says by what authority. */
        DEPUTY("deputy"),
        /** Each of those named does it once, or somebody who may does it for one of them. */
        EACH_OF("each-of"),
        /** Not before a period has run out. */
        FLOOR("floor"),
        /** Not after a period has run out. */
        CAP("cap"),
        /** The working days a period is counted in are known. */
        CALENDAR("calendar"),
        /** The day is not to come, nor before that of the steps it comes after. */
        HAPPENED("happened"),
        /** What must come first was not recorded after what it guards, with a day before that. */
        DATED_BACK("dated-back"),
        /** One of the outcomes of the step is given. */
        OUTCOME("outcome"),
        /** A correction or voiding says why. */
        REASON("reason"),
        /** What is corrected is there. */
        CORRECTS("corrects"),
        /** What is voided is there. */
        VOIDS("voids"),
        /** What the act is taken beside, such as the text of a report, is fit for it. */
        BESIDE("beside"),
        /** What another matter settles is done there, and the matter it is opened from does not end before it. */
        OPENS("opens");

        private final String word;

        Standard(String word) {
            this.word = word;
        }

        @Override
        public String text() {
            return word;
        }
    }

    /** Another step comes first. */
    public record After(String step) implements About {
        @Override
        public String text() {
            return AFTER + "." + step;
        }
    }

    /** A field is known, is filled in where it must be, and holds a value of its type. */
    public record OfField(String field) implements About {
        @Override
        public String text() {
            return FIELD + "." + field;
        }
    }

    /** A piece of evidence is one the step asks for, and is there. */
    public record OfEvidence(String kind) implements About {
        @Override
        public String text() {
            return EVIDENCE + "." + kind;
        }
    }

    /** A rule written in the law file, by its id. */
    public record Written(String id) implements About {
        @Override
        public String text() {
            return id;
        }
    }

    private static final String AFTER = "after";
    private static final String FIELD = "field";
    private static final String EVIDENCE = "evidence";
    private static final Map<String, Function<String, About>> NAMING =
            Map.of(AFTER, After::new, FIELD, OfField::new, EVIDENCE, OfEvidence::new);
    private static final Map<String, About> BY_WORD =
            Arrays.stream(Standard.values()).collect(Collectors.toMap(Standard::text, Function.identity()));

    /** The words no written rule may have for its id, because they are those of other rules. */
    static Set<String> reserved() {
        var reserved = new HashSet<>(BY_WORD.keySet());
        reserved.addAll(NAMING.keySet());
        return reserved;
    }

    /**
     * The rule that {@link #toString} wrote so. A word that no other rule has is the id of a written one.
     *
     * @throws IllegalArgumentException when no rule is written so
     */
    public static RuleId parse(String text) {
        var words = text.split("\\.", 3);
        return about(words)
                .filter(_ -> !words[0].isEmpty())
                .map(about -> new RuleId(words[0], about))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not a rule (a step, a dot and the rule, such as decide.cap)"));
    }

    private static Optional<About> about(String[] words) {
        return switch (words.length) {
            case 2 -> {
                var word = words[1];
                yield word.isEmpty() || NAMING.containsKey(word)
                        ? Optional.empty()
                        : Optional.of(BY_WORD.getOrDefault(word, new Written(word)));
            }
            case 3 -> Optional.ofNullable(NAMING.get(words[1])).map(naming -> naming.apply(words[2]));
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return step + "." + about.text();
    }
}
