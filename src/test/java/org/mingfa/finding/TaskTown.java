package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;

/**
 * A county whose townships supervise tasks (督查督办), one in each state there is. Today is Friday, 20 November 2026.
 *
 * <pre>
 *       township  registered  due    then
 * 甲    石桥镇    1 Sept      20 Oct  nothing: its assignment is overdue
 * 乙    石桥镇    9 Nov       31 Dec  assigned the day after; its owner is to report
 * 丙    石桥镇    20 Nov      31 Dec  nothing yet
 * 丁    石桥镇    2 Sept      31 Dec  void
 * 戊    石桥镇    1 Oct       30 Oct  assigned, reported as done, checked and closed
 * 己    柳河乡    3 Sept      31 Dec  nothing: its assignment is overdue
 * </pre>
 */
public final class TaskTown implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    public final TestTownship town = new TestTownship();
    public final Procedure tasks = procedure("task-supervision");
    public final Actor office = town.actor("party-government-office", SHIQIAO);
    public final Actor owner = town.actor("office-clerk", SHIQIAO);
    public final Actor supervisor = town.actor("supervisor", SHIQIAO);
    public final Actor county = town.actor("county-law-office", COUNTY);
    final Map<String, Matter> matters = new LinkedHashMap<>();

    public TaskTown() throws IOException {
        register(office, "甲", "county-task", day(9, 1), day(10, 20));
        register(office, "丁", "meeting", day(9, 2), day(12, 31));
        take(office, "丁", new Act.Kind.Voiding("重复登记"), "register", null, Map.of(), null, day(9, 2));
        register(town.actor("party-government-office", LIUHE), "己", "meeting", day(9, 3), day(12, 31));
        register(office, "戊", "year-plan", day(10, 1), day(10, 30));
        assign("戊", day(10, 8));
        var done = Map.<String, Object>of("state", "已经完成", "percent", 100);
        take(owner, "戊", new Act.Kind.Doing(), "progress", null, done, "proof", day(10, 20));
        var checked = Map.<String, Object>of("verified", true, "finished-on", "2026-10-19", "finding", "属实");
        take(supervisor, "戊", new Act.Kind.Doing(), "check-close", "passed", checked, "check-record", day(10, 22));
        register(office, "乙", "meeting", day(11, 9), day(12, 31));
        assign("乙", day(11, 10));
        register(office, "丙", "county-task", TODAY, day(12, 31));
    }

    public static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    public Procedure procedure(String id) {
        return town.law.inForce(id, TODAY).orElseThrow();
    }

    public Matter matter(String title) {
        return Objects.requireNonNull(matters.get(title), title);
    }

    private void register(Actor by, String title, String source, LocalDate day, LocalDate due) {
        var entries = Map.<String, Object>of(
                "title", title + "号任务", "source", source, "standard", "完成", "due", due.toString());
        town.watch.set(day);
        var opening = Proposal.opening(
                "task-supervision", "register", Entered.all(entries), List.of(file("source-document")), day);
        matters.put(title, taken(town.matters.take(by, opening)));
    }

    void assign(String title, LocalDate day) {
        var entries = Map.<String, Object>of("owner", owner.person(), "project", "承办");
        take(office, title, new Act.Kind.Doing(), "assign", null, entries, null, day);
    }

    private void take(
            Actor by,
            String title,
            Act.Kind kind,
            String step,
            @Nullable String outcome,
            Map<String, Object> entries,
            @Nullable String evidence,
            LocalDate day) {
        town.watch.set(day);
        var files = evidence == null ? List.<Act.Evidence>of() : List.of(file(evidence));
        var doing = Proposal.doing(Proposal.Target.of(matter(title)), step, Entered.all(entries), files, day);
        matters.put(title, taken(town.matters.take(by, doing.as(kind).ending(outcome))));
    }

    /** What is asked for, and not allowed: the assignment of 甲 by somebody whose turn it is not. */
    void refuse(Actor by) {
        town.watch.set(TODAY);
        var entries = Map.<String, Object>of("owner", owner.person(), "project", "承办");
        var doing = Proposal.doing(Proposal.Target.of(matter("甲")), "assign", Entered.all(entries), List.of(), TODAY);
        assertThat(town.matters.take(by, doing)).isInstanceOf(Answer.Refused.class);
    }

    public static Matter taken(Answer answer) {
        return TestTownship.taken(answer).matter();
    }

    @Override
    public void close() {
        town.store.close();
    }
}
