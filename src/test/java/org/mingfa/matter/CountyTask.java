package org.mingfa.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.staff.Actor;

/** A task of the county's, as an office registers it and gives it to somebody. */
public final class CountyTask {

    private CountyTask() {}

    /** Registered on a day, with the paper it came by. */
    public static Proposal registered(String title, LocalDate day, LocalDate due) {
        return Proposal.opening(
                "task-supervision",
                "register",
                Entered.all(Map.of("title", title, "source", "county-task", "standard", "完成", "due", due.toString())),
                List.of(new Act.Evidence("source-document", "ab".repeat(32), "任务.pdf", "application/pdf", 9)),
                day);
    }

    /** Given on a day to the one who alone answers for it. */
    public static Proposal assigned(Matter task, Actor owner, LocalDate day) {
        return Proposal.doing(
                Proposal.Target.of(task),
                "assign",
                Entered.all(Map.of("owner", owner.person(), "project", "牵头整改")),
                List.of(),
                day);
    }
}
