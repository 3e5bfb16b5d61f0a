package org.mingfa.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Question;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what figures say to an act that is to be judged, from what matters have told. Wherever it was told in the county, so
 * that a ruling does not depend on who asks.
 */
final class FigureAnswers {

    private static final String SUM = """
            select coalesce(sum(f.value), 0) as value, count(distinct f.matter) as records
            from fact f
            where f.county = :county and f.measure = any (:measures) and f.day between :from and :to and f.value <> 0
            and starts_with(f.place, :place) and (:part::text is null or f.part = :part)
            """;

    private static final String OWN = SUM + "and f.matter = :matter";

    private static final String HOLDING = SUM + """
            and exists (
                select from link l
                where l.county = :county and l.target = :matter and l.matter = f.matter and l.field = :field
            )
            """;

    private static final String SAYING = SUM + """
            and exists (
                select from matter m
                where m.county = :county and m.id = f.matter and m.fields ->> :field = :said
            )
            """;

    private static final String SAME_PARTY = SUM + """
            and f.matter is distinct from :self and exists (
                select from party p
                where p.county = :county and p.digest = any (:digests) and p.matter = f.matter
            )
            """;

    private final LawLibrary law;
    private final PersonalData personalData;

    FigureAnswers(LawLibrary law, PersonalData personalData) {
        this.law = law;
        this.personalData = personalData;
    }

    /**
     * @param self the matter that asks, or null for one that is not yet there and is held by none
     */
    Map<Question, Question.Answer> answers(
            JdbcClient client, String county, Set<Question> questions, @Nullable UUID self) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        return ScopedTransactions.widened(client, Scope.of(county), wide -> {
            var answers = new HashMap<Question, Question.Answer>();
            for (var question : questions) {
                var asked = asked(wide, question.by(), self);
                if (asked != null) {
                    answers.put(question, answer(asked.param("county", county), question));
                }
            }
            return answers;
        });
    }

    /** Null of parties of whom none is known again: of them nobody can say how often they have been there. */
    private JdbcClient.@Nullable StatementSpec asked(JdbcClient client, Question.By by, @Nullable UUID self) {
        return switch (by) {
            case Question.By.All _ -> client.sql(SUM);
            case Question.By.Own _ -> client.sql(OWN).param("matter", self);
            case Question.By.Saying(var field, var value) ->
                client.sql(SAYING).param("field", field).param("said", value);
            case Question.By.Holding(var field, var matter) ->
                client.sql(HOLDING)
                        .param("field", field)
                        .param("matter", matter == null ? self : UUID.fromString(matter));
            case Question.By.SameParty(var _, var parties) -> {
                var digests = parties == null ? List.<String>of() : personalData.digests(parties);
                yield digests.isEmpty()
                        ? null
                        : client.sql(SAME_PARTY).param("self", self).param("digests", digests.toArray(String[]::new));
            }
        };
    }

    private Question.Answer answer(JdbcClient.StatementSpec asked, Question question) {
        return asked.param("measures", question.measures().toArray(String[]::new))
                .param(
                        "from",
                        question.measures().stream().anyMatch(this::isLasting) ? Question.FIRST_DAY : question.from())
                .param("to", question.to())
                .param("place", question.place().digits())
                .param("part", question.part())
                .query((row, _) -> new Question.Answer(row.getInt("records"), row.getBigDecimal("value")))
                .single();
    }

    /** What lasts is told as one more and one less: what there is on a day is the sum of all until then. */
    private boolean isLasting(String measure) {
        return law.measure(measure)
                .filter(found -> found instanceof Measure.Counted counted && counted.isLasting())
                .isPresent();
    }
}
