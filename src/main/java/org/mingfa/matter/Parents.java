package org.mingfa.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Judge;
import org.mingfa.judging.Links;
import org.mingfa.judging.Ruling;
import org.mingfa.law.Opens;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Value;
import org.mingfa.staff.Roster;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the end of a matter to the one it was opened from, in its own transaction: the act there says what came of the step. A
 * matter is held before those it was opened from, and never after them.
 */
final class Parents {

    private final Taking.Tools tools;
    private final Roster roster;
    private final Instant now;

    Parents(Taking.Tools tools, Roster roster, Instant now) {
        this.tools = tools;
        this.roster = roster;
        this.now = now;
    }

    /**
     * Holds the matters from which one was, or would be, opened, before anything of them is looked at.
     *
     * @param proposed what is to be done in it
     * @return what stands against opening it from a matter that has ended
     */
    Optional<Breach> hold(JdbcClient client, Ground ground, Act proposed) {
        var procedure = ground.procedure();
        if (tools.law().openedBy(procedure.id()).isEmpty()) {
            return Optional.empty();
        }
        var before = held(procedure, ground.acts());
        var county = ground.county();
        return ScopedTransactions.widened(client, Scope.of(county), wide -> {
            Breach breach = null;
            for (var id : held(procedure, Judge.plus(ground.acts(), proposed))) {
                var parent = Register.hold(wide, county, id);
                boolean joins = !before.contains(id) && !proposed.carriedOver();
                if (breach == null && joins && parent.isPresent()) {
                    breach = ended(procedure, proposed, parent.get());
                }
            }
            return Optional.ofNullable(breach);
        });
    }

    private @Nullable Breach ended(Procedure procedure, Act proposed, Matter parent) {
        var closing = parent.closing();
        var of = Matters.procedureOf(tools.law(), parent);
        var opener = opener(of, procedure.id());
        var step = procedure.step(proposed.step());
        if (closing == null || opener == null || step == null) {
            return null;
        }
        return new Breach(
                step.rule(Standard.OPENS),
                Breach.Kind.ORDER,
                Severity.REFUSE,
                parent.number() + "已经" + of.closingName(closing) + "，不能再办理“" + opener.name() + "”",
                opener.basis(),
                null,
                null);
    }

    private @Nullable Step opener(Procedure parent, String child) {
        return tools.law().openedBy(child).stream()
                .map(field -> parent.opener(child, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The matters that acts name as the one they were opened from, those named before a correction included; in one order. */
    private Set<UUID> held(Procedure procedure, List<Act> acts) {
        var held = new TreeSet<UUID>();
        for (var field : tools.law().openedBy(procedure.id())) {
            acts.forEach(act -> link(act.values().get(field)).ifPresent(held::add));
        }
        return held;
    }

    private static Optional<UUID> link(@Nullable Value value) {
        return value instanceof Value.Link(var matter, var _) ? Optional.of(UUID.fromString(matter)) : Optional.empty();
    }

    /** @param acts of a matter just acted on, all of them */
    void follow(JdbcClient client, Matter child, List<Act> acts) {
        follow(client, child, acts, acts.getLast());
    }

    /** The same for a matter that time alone has ended, which nobody did: the result is in the name of those who acted last. */
    void lapsed(JdbcClient client, Docket was, LocalDate today) {
        var last = was.acts().getLast();
        var said = new Act(
                        last.seq(),
                        last.kind(),
                        last.step(),
                        last.outcome(),
                        last.values(),
                        last.evidence(),
                        last.persons(),
                        last.post(),
                        today,
                        now,
                        false)
                .on(last.pins());
        Register.hold(client, was.matter().county(), was.matter().id())
                .ifPresent(ended -> follow(client, ended, was.acts(), said));
    }

    /** @param said by whom and when what comes of it is said */
    private void follow(JdbcClient client, Matter child, List<Act> acts, Act said) {
        if (tools.law().openedBy(child.procedure()).isEmpty()) {
            return;
        }
        var procedure = Matters.procedureOf(tools.law(), child);
        var county = child.county();
        ScopedTransactions.widened(client, Scope.of(county), wide -> {
            var parents = held(procedure, acts);
            parents.forEach(
                    id -> Register.hold(wide, county, id).ifPresent(parent -> follow(wide, child, acts, said, parent)));
            return parents.size();
        });
    }

    private void follow(JdbcClient client, Matter child, List<Act> acts, Act said, Matter parent) {
        var procedure = Matters.procedureOf(tools.law(), parent);
        for (var field : tools.law().openedBy(child.procedure())) {
            var step = procedure.opener(child.procedure(), field);
            var opens = step == null ? null : step.opens();
            if (step == null || opens == null) {
                continue;
            }
            boolean still = holds(acts, field, parent.id());
            boolean stands = still && opens.isSettledBy(child.closing());
            var parents = tools.histories().acts(client, parent);
            boolean written = isNew(parents, step, child, opens, stands)
                    && write(client, new Ground.Held(procedure, parent, parents), step, child, said, stands);
            if (!written && parent.isOpen()) {
                restand(client, parent, child, said.recordedOn());
            }
        }
    }

    private static boolean holds(List<Act> acts, String field, UUID parent) {
        return Act.effective(acts).stream()
                .map(act -> act.values().get(field))
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .flatMap(Parents::link)
                .filter(parent::equals)
                .isPresent();
    }

    /** Whether the parent does not say yet what the end of its child amounts to. */
    private static boolean isNew(List<Act> parents, Step step, Matter child, Opens opens, boolean stands) {
        var said = Act.effective(parents).stream()
                .filter(act -> act.step().equals(step.id())
                        && act.isResultOf(child.id().toString()))
                .findFirst();
        return stands
                ? said.filter(act -> Objects.equals(act.outcome(), opens.outcome(child.closing())))
                        .isEmpty()
                : said.isPresent();
    }

    /** False where the parent takes no result any more; its child's page says so. */
    private boolean write(JdbcClient client, Ground.Held ground, Step step, Matter child, Act last, boolean stands) {
        var parent = ground.matter();
        var outcome = stands ? Objects.requireNonNull(step.opens()).outcome(child.closing()) : null;
        var said = new Act(
                ground.acts().size() + 1,
                new Act.Kind.Resulting(child.id().toString(), stands),
                step.id(),
                outcome,
                Map.of(),
                List.of(),
                last.persons(),
                last.post(),
                last.happened(),
                last.at(),
                last.recorded(),
                last.carriedOver());
        var links = tools.linked()
                .within(client, parent.county(), Scope.of(parent.county()))
                .read(Links.heldBy(Judge.plus(ground.acts(), said)), parent);
        var act = said.on(links.pins());
        var setting = tools.setting(parent.place(), roster).with(links);
        return switch (Judge.judge(ground.procedure(), ground.acts(), act, setting)) {
            case Ruling.Refused _ -> false;
            case Ruling.Allowed allowed -> {
                keep(client, new Writing(tools, roster, now).toWrite(ground, allowed, setting));
                yield true;
            }
        };
    }

    /** Writes an act and takes what follows from it to whoever leans on its matter, and to the one that was opened from. */
    void keep(JdbcClient client, Taking.Worked.ToWrite work) {
        work.write(client);
        followed(client, work);
    }

    /** What follows from an act just written. */
    void followed(JdbcClient client, Taking.Worked.ToWrite written) {
        var work = written.last();
        var matter = work.entry().matter();
        tools.leaning().follow(client, matter, roster, work.entry().act().recordedOn(), this::ended);
        tools.histories().keep(client, matter, work.acts());
        new Tenures(tools.law(), roster).follow(client, matter, work.acts());
        follow(client, matter, work.acts());
    }

    /** Its step may be open again, or wait now; and it may have been waiting for this alone to end. */
    private void restand(JdbcClient client, Matter parent, Matter child, LocalDate today) {
        new Restanding(tools.law(), today, "所开办的" + child.number() + "有新的办理情况", this::ended)
                .again(client, List.of(parent), roster);
    }

    private void ended(JdbcClient client, Docket was, LocalDate today, Roster of) {
        lapsed(client, was, today);
    }
}
