package org.mingfa.desk.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.finding.Expectations;
import org.mingfa.finding.Expected;
import org.mingfa.law.Begins;
import org.mingfa.law.Entered;
import org.mingfa.law.Entry;
import org.mingfa.law.FieldType;
import org.mingfa.law.Value;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.springframework.stereotype.Component;

/**
 * Sees to it that what is due by the calendar is answered once by those who do not know of each other: a second report is taken
 * from whoever has seen the first.
 */
@Component
final class DueAnswers {

    private final Expectations expectations;
    private final Matters matters;

    DueAnswers(Expectations expectations, Matters matters) {
        this.expectations = expectations;
        this.matters = matters;
    }

    /** What the opening of a matter answers; empty for any other act, and for history. */
    Optional<Expected> answered(Scene scene, Proposal proposal) {
        var begins = scene.procedure().head().begins();
        var entries = proposal.particulars().entries();
        if (begins == null || scene.docket() != null || proposal.carriedOver() || !answers(begins, entries)) {
            return Optional.empty();
        }
        var place = matters.drafts().openingPlace(scene.actor(), scene.procedure(), proposal);
        var day = day(begins, entries, proposal.when().day());
        return expectations.answeredAt(scene.actor(), scene.procedure(), place, day, scene.today());
    }

    private static boolean answers(Begins begins, Map<String, Entered> entries) {
        return begins.where().entrySet().stream()
                .allMatch(asked -> entries.containsKey(asked.getKey())
                        && entries.get(asked.getKey()).words().equals(asked.getValue()));
    }

    private static LocalDate day(Begins begins, Map<String, Entered> entries, LocalDate happened) {
        var said = begins.day() == null ? null : entries.get(begins.day());
        return said != null && Entry.read(new FieldType.Date(false), said) instanceof Value.Day(var day)
                ? day
                : happened;
    }

    /**
     * Whether somebody answered it after the person began to fill in the form.
     *
     * @param drawn when that was, as the form says; a form that does not say is taken as it is
     */
    static boolean isOverlooked(Expected due, String drawn) {
        var answer = due.answer();
        return answer != null
                && drawn.matches("\\d{1,15}")
                && answer.recorded().isAfter(Instant.ofEpochMilli(Long.parseLong(drawn)));
    }

    static Answered told(Expected due) {
        var answer = due.answer();
        return new Answered(
                Answered.Kind.OVERTAKEN,
                "您填写的时候，别人先报了这一期，没有重复记录",
                List.of(),
                List.of((answer == null ? "" : answer.number() + "已经报了“" + due.title() + "”。") + "还要另报一份的，核对以后再提交一次。"));
    }
}
