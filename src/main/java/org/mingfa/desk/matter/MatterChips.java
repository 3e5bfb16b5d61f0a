package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mingfa.calendar.Soon;
import org.mingfa.calendar.WorkCalendar;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.DaysBadge;
import org.mingfa.desk.look.Meaning;
import org.mingfa.judging.Act;
import org.mingfa.judging.Due;
import org.mingfa.judging.Standing;
import org.mingfa.law.Closing;

/** How a matter stands, in a few words beside its title. */
record MatterChips(Scene scene, Standing standing, WorkCalendar calendar) {

    List<Chip> all() {
        var chips = new ArrayList<Chip>();
        var closing = standing.closing();
        if (closing != null) {
            boolean isVoid = closing instanceof Closing.Void;
            chips.add(new Chip(
                    isVoid ? "已作废" : scene.procedure().closingName(closing), isVoid ? Meaning.REFUSED : Meaning.PLAIN));
        } else {
            chips.add(urgency(Soon.until(calendar, scene.today())));
        }
        long broken = Act.effective(Objects.requireNonNull(scene.docket()).acts()).stream()
                        .mapToLong(act -> act.broken().size())
                        .sum()
                + standing.backdated().size();
        if (broken > 0) {
            chips.add(new Chip("发现问题" + broken + "项", Meaning.LATE));
        }
        if (Objects.requireNonNull(scene.docket()).matter().carriedOver()) {
            chips.add(new Chip("补录", Meaning.PLAIN));
        }
        for (var step : scene.procedure().steps()) {
            var publication = step.publication();
            if (publication != null && standing.step(step.id()).times() > 0) {
                chips.add(new Chip(step.name() + "：已在" + publication.where() + "公开", Meaning.PUBLIC));
            }
        }
        return chips;
    }

    /** The nearest last day among the steps that must still be done, those included that wait for others. */
    private Chip urgency(LocalDate soon) {
        var due = standing.steps().stream()
                .filter(step -> !step.state().isSettled()
                        && !Objects.requireNonNull(scene.procedure().step(step.step()))
                                .optional())
                .map(Standing.StepStanding::due)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::day));
        if (due.isEmpty()) {
            return new Chip("正在办理", Meaning.PLAIN);
        }
        long left = ChronoUnit.DAYS.between(scene.today(), due.get().ahead(scene.today()));
        if (left < 0) {
            return new Chip("逾期" + -left + DaysBadge.DAYS, Meaning.LATE);
        }
        return !due.get().ahead(scene.today()).isAfter(soon)
                ? new Chip(
                        left == 0 ? "今天到期" : Dates.near(due.get().ahead(scene.today()), scene.today()) + "到期",
                        Meaning.SOON)
                : new Chip("在期限内", Meaning.ONTIME);
    }
}
