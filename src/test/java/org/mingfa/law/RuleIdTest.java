package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingfa.law.RuleId.Standard;

/** The rules an act may break, as they are written in the record: what is written is read as the same, for ever. */
class RuleIdTest {

    private static final Object[][] WRITTEN = {
        {Standard.STEP, "decide.step"},
        {Standard.CLOSED, "decide.closed"},
        {Standard.WHEN, "decide.when"},
        {Standard.REPEATS, "decide.repeats"},
        {Standard.ACTOR, "decide.actor"},
        {Standard.PERSONS, "decide.persons"},
        {Standard.HOLDING, "decide.holding"},
        {Standard.NEVER_BY, "decide.never-by"},
        {Standard.CONCERNED, "decide.concerned"},
        {Standard.ONLY_BY, "decide.only-by"},
        {Standard.EACH_OF, "decide.each-of"},
        {Standard.DEPUTY, "decide.deputy"},
        {Standard.FLOOR, "decide.floor"},
        {Standard.CAP, "decide.cap"},
        {Standard.CALENDAR, "decide.calendar"},
        {Standard.HAPPENED, "decide.happened"},
        {Standard.DATED_BACK, "decide.dated-back"},
        {Standard.OUTCOME, "decide.outcome"},
        {Standard.REASON, "decide.reason"},
        {Standard.CORRECTS, "decide.corrects"},
        {Standard.VOIDS, "decide.voids"},
        {Standard.BESIDE, "decide.beside"},
        {Standard.OPENS, "decide.opens"},
        {new RuleId.After("hear"), "decide.after.hear"},
        {new RuleId.OfField("fine"), "decide.field.fine"},
        {new RuleId.OfField("罚款.元"), "decide.field.罚款.元"},
        {new RuleId.OfEvidence("decision"), "decide.evidence.decision"},
        {new RuleId.Written("not-heavier"), "decide.not-heavier"},
    };

    @Example
    void every_rule_is_written_as_the_record_holds_it() {
        for (var row : WRITTEN) {
            var rule = new RuleId("decide", (RuleId.About) row[0]);
            assertThat(rule).hasToString((String) row[1]);
            assertThat(RuleId.parse((String) row[1])).isEqualTo(rule);
        }
    }

    @Example
    void no_kind_of_rule_is_left_out_of_the_table() {
        var told = Arrays.stream(WRITTEN).map(row -> row[0]).toList();
        assertThat(told).contains((Object[]) Standard.values());
        assertThat(told.stream().<Class<?>>map(Object::getClass)).contains(RuleId.About.class.getPermittedSubclasses());
    }

    @Property
    void what_is_written_is_read_as_the_same(@ForAll("rules") RuleId rule) {
        assertThat(RuleId.parse(rule.toString())).isEqualTo(rule);
    }

    /** Written rules have ids the law reader lets pass; fields and evidence may be whatever somebody sent. */
    @Provide
    Arbitrary<RuleId> rules() {
        var word = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
        var id = Combinators.combine(word, word).as((first, second) -> first + "-" + second);
        var sent = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<RuleId.About> about = Arbitraries.oneOf(
                Arbitraries.of(Standard.values()),
                id.map(RuleId.After::new),
                sent.map(RuleId.OfField::new),
                sent.map(RuleId.OfEvidence::new),
                id.filter(one -> !RuleId.reserved().contains(one)).map(RuleId.Written::new));
        return Combinators.combine(id, about).as(RuleId::new);
    }

    @Example
    void a_written_rule_may_not_be_called_as_another_is() {
        var others = Arrays.stream(WRITTEN)
                .filter(row -> !(row[0] instanceof RuleId.Written))
                .map(row -> ((String) row[1]).split("\\.")[1])
                .distinct()
                .toList();
        assertThat(RuleId.reserved()).containsExactlyInAnyOrderElementsOf(others);
    }

    @Example
    void what_is_no_rule_is_said_to_be_none() {
        Stream.of("", "decide", "decide.", ".cap", "decide.after", "decide.cap.again", "decide.field")
                .forEach(text -> assertThatThrownBy(() -> RuleId.parse(text))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("'" + text + "' is not a rule"));
    }
}
