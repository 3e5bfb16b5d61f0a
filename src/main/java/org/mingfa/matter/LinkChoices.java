package org.mingfa.matter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Signs;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for matters to choose from: of the township first and then of the rest of the county, what somebody may see and what
 * its procedure shares, each time the latest entered first. Void ones are left out.
 *
 * @param procedures those looked among; empty for any
 * @param township whose matters come first
 * @param words a number or part of one, or words of the title and contents; empty for the latest
 * @param self the matter that is to hold one, which cannot hold itself; or null
 */
record LinkChoices(
        LawLibrary law,
        Actor actor,
        List<String> procedures,
        PlaceCode township,
        String words,
        @Nullable UUID self) {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String STAGE = "select " + Register.COLUMNS + """
             from matter where county = :county and left(place, 9) %s :township %s %s
            and (starts_with(place, :seen) or procedure = any (:shared))
            and closing is distinct from 'void' and id <> :self and id < :before
            order by id desc limit :most
            """;

    private static final String OF_PROCEDURES = "and procedure = any (:procedures)";
    private static final String BY_WORDS = """
            and words @@ :phrase::tsquery and (starts_with(place, :seen) or position(:words in title) > 0)""";
    private static final String BY_NUMBER =
            "and (position(upper(:words) in number) > 0 or position(:words in title) > 0)";

    private static final String TWICE = """
            select number from matter where county = :county and number = any (:numbers) group by number having count(*) > 1
            """;

    LinkChoices {
        words = Signs.plain(words).strip();
    }

    private List<String> shared() {
        return procedures.stream().filter(law::isShared).toList();
    }

    /** With all in sight that may be chosen; in a transaction of the actor's scope. */
    <T> T looking(JdbcClient client, Function<JdbcClient, T> work) {
        return shared().isEmpty()
                ? work.apply(client)
                : ScopedTransactions.widenedForReader(client, Scope.of(actor.county()), work);
    }

    /** Candidates after one, from the first where that is null; fewer than asked for only at the end. */
    List<Matter> after(JdbcClient client, @Nullable Matter last, int most) {
        boolean own = last == null || last.township().equals(township);
        var found = own ? stage(client, "=", last, most) : stage(client, "<>", last, most);
        if (!own || found.size() == most) {
            return found;
        }
        return Stream.concat(found.stream(), stage(client, "<>", null, most - found.size()).stream())
                .toList();
    }

    private List<Matter> stage(JdbcClient client, String own, @Nullable Matter last, int most) {
        var phrase = SearchWords.phrase(words);
        return client.sql(STAGE.formatted(own, procedures.isEmpty() ? "" : OF_PROCEDURES, searched(phrase)))
                .param("county", actor.county())
                .param("township", township.digits())
                .param("procedures", procedures.toArray(String[]::new))
                .param("seen", actor.place().digits())
                .param("shared", shared().toArray(String[]::new))
                .param("self", self == null ? LAST : self)
                .param("before", last == null ? LAST : last.id())
                .param("words", words)
                .param("phrase", phrase)
                .param("most", most)
                .query(Register::matter)
                .list();
    }

    /** A single character is no word of the index, and part of a number is none either. */
    private String searched(String phrase) {
        if (words.isEmpty()) {
            return "";
        }
        boolean chinese = words.codePoints().anyMatch(Character::isIdeographic);
        return chinese && words.length() > 1 && !phrase.isBlank() ? BY_WORDS : BY_NUMBER;
    }

    /** Those of the matters that their number alone does not mean: another has it too, and neither is of the township. */
    Set<UUID> ambiguous(JdbcClient client, Collection<Matter> matters) {
        var others = matters.stream()
                .filter(matter -> !matter.township().equals(township))
                .toList();
        if (others.isEmpty()) {
            return Set.of();
        }
        var twice = Set.copyOf(client.sql(TWICE)
                .param("county", actor.county())
                .param("numbers", others.stream().map(Matter::number).distinct().toArray(String[]::new))
                .query(String.class)
                .list());
        var ambiguous = new HashSet<UUID>();
        others.stream().filter(matter -> twice.contains(matter.number())).forEach(matter -> ambiguous.add(matter.id()));
        return ambiguous;
    }
}
