package org.mingfa.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Asking;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Chosen;
import org.mingfa.judging.Judge;
import org.mingfa.judging.Linked;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Level;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The act of a form as far as it is filled in: what the law asks for, which matters it holds and which it may. Nothing is judged
 * or kept.
 */
public final class Drafting {

    /** A page of candidates looks at no more matters than so many, however few of them may be chosen. */
    private static final int MOST_LOOKED_AT = 400;

    private static final int AT_ONCE = 80;

    private final ScopedTransactions transactions;
    private final LinkedMatters linked;
    private final Actor actor;
    private final Procedure procedure;
    private final @Nullable Matter matter;
    private final List<Act> acts;
    private final Act act;
    private final Setting setting;

    /**
     * @param matter the matter that is acted in, or null for one that is to be opened
     * @param act with the matters it is judged on pinned
     * @param setting with those matters
     */
    Drafting(
            ScopedTransactions transactions,
            LinkedMatters linked,
            Actor actor,
            Procedure procedure,
            @Nullable Matter matter,
            List<Act> acts,
            Act act,
            Setting setting) {
        this.transactions = transactions;
        this.linked = linked;
        this.actor = actor;
        this.procedure = procedure;
        this.matter = matter;
        this.acts = acts;
        this.act = act;
        this.setting = setting;
    }

    /** What the step asks for, given what is filled in. */
    public Asking asking() {
        return Asking.of(procedure, acts, act, setting);
    }

    /** The act as it would be recorded. */
    public Act act() {
        return act;
    }

    /** Where the matter would stand with it on the day it happened. */
    public Standing standing() {
        return Standing.of(procedure, Judge.plus(acts, act), setting, act.happened());
    }

    /** What stands against the matters that are filled in. */
    public List<Breach> objections() {
        return Chosen.objections(procedure, acts, act, setting);
    }

    /**
     * A matter that is filled in.
     *
     * @param isSeen whether the actor may look at it; otherwise its procedure shares it with the county
     */
    public record Held(Matter matter, boolean isSeen) {}

    /** The matters filled in that may be shown, by field; the columns of tables and fields that hold several are left out. */
    public Map<String, Held> held() {
        var ids = new LinkedHashMap<String, UUID>();
        values().forEach((field, value) -> {
            if (value instanceof Value.Link(var id, var _)) {
                ids.put(field, UUID.fromString(id));
            }
        });
        return ids.isEmpty() ? Map.of() : transactions.reading(actor.scope(), client -> held(client, ids));
    }

    /**
     * The matters that the entries of a field of several mean, by their positions; one that means none that may be shown is left
     * out. Each entry counts for itself: two may mean the same matter.
     */
    public Map<Integer, Held> meant(FieldType.Matter type, List<String> entries) {
        var township = setting.place().upTo(Level.TOWNSHIP);
        return transactions.reading(actor.scope(), client -> {
            var source = linked.within(client, actor.county(), actor.scope());
            var ids = new LinkedHashMap<Integer, UUID>();
            for (int i = 0; i < entries.size(); i++) {
                int at = i;
                source.find(type, entries.get(i), township)
                        .ifPresent(link -> ids.put(at, UUID.fromString(link.matter())));
            }
            return held(client, ids);
        });
    }

    private <K> Map<K, Held> held(JdbcClient client, Map<K, UUID> ids) {
        var found = linked.matters(client, actor.county(), ids.values());
        var seen = Withheld.seen(client, actor.county(), ids.values());
        var held = new LinkedHashMap<K, Held>();
        ids.forEach((where, id) -> found.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> new Held(one, seen.contains(one.id())))
                .filter(one ->
                        one.isSeen() || linked.law().isShared(one.matter().procedure()))
                .forEach(one -> held.put(where, one)));
        return held;
    }

    /** What is filled in; in a correction, on top of what the act says that is corrected. */
    private Map<String, Value> values() {
        var values = new LinkedHashMap<String, Value>();
        if (act.kind() instanceof Act.Kind.Correcting(int seq, var _)) {
            Act.effective(acts).stream().filter(one -> one.seq() == seq).forEach(one -> values.putAll(one.values()));
        }
        values.putAll(act.values());
        return values;
    }

    /**
     * What is looked for.
     *
     * @param field one of the step's or the matter's that is entered at the step
     * @param column the column meant, where the field is a table; otherwise null
     * @param words a number or part of one, or words of the title and contents; empty for the latest
     * @param after the candidate to go on behind; null from the first
     */
    public record Wanted(
            String field,
            @Nullable String column,
            String words,
            @Nullable UUID after,
            int most) {}

    /** @param entry what to fill in to mean it: its number, or its id where several matters have that number */
    public record Candidate(Matter matter, String entry) {}

    /**
     * Matters that may be chosen.
     *
     * @param next the candidate to go on behind; null when there are no more
     */
    public record Candidates(
            List<Candidate> found, @Nullable UUID next) {
        private static final Candidates NONE = new Candidates(List.of(), null);
    }

    /**
     * The matters that may be filled in, each judged as if it were chosen: of the township first, then what the actor may see
     * besides, and what is shared with the county.
     */
    public Candidates candidates(Wanted wanted) {
        var field = field(wanted);
        if (field == null || !(field.type() instanceof FieldType.Matter(var procedures, var _, var _))) {
            return Candidates.NONE;
        }
        var self = matter == null ? null : matter.id();
        var township = setting.place().upTo(Level.TOWNSHIP);
        var choices = new LinkChoices(linked.law(), actor, procedures, township, wanted.words(), self);
        return transactions.reading(
                actor.scope(), client -> choices.looking(client, wide -> candidates(wide, choices, field, wanted)));
    }

    private @Nullable Field field(Wanted wanted) {
        var step = procedure.step(act.step());
        var field = step == null
                ? null
                : procedure.entryFields(step).stream()
                        .filter(one -> one.id().equals(wanted.field()))
                        .findFirst()
                        .orElse(null);
        if (field == null || wanted.column() == null || isSeveral(field.type())) {
            return field;
        }
        return field.type() instanceof FieldType.Table(var columns, var _)
                ? columns.stream()
                        .filter(column -> column.id().equals(wanted.column()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean isSeveral(FieldType type) {
        return type instanceof FieldType.Matter matter && matter.several();
    }

    private Candidates candidates(JdbcClient client, LinkChoices choices, Field field, Wanted wanted) {
        var fitting = new ArrayList<Matter>();
        var last = wanted.after() == null
                ? null
                : linked.matters(client, actor.county(), List.of(wanted.after())).stream()
                        .findFirst()
                        .orElse(null);
        int chunk = field.where() == null ? wanted.most() + 1 : AT_ONCE;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += chunk) {
            var found = choices.after(client, last, chunk);
            var fit = fit(client, field, found);
            for (var one : found) {
                if (fitting.size() == wanted.most()) {
                    return told(client, choices, fitting, last);
                }
                last = one;
                if (fit.contains(one)) {
                    fitting.add(one);
                }
            }
            if (found.size() < chunk) {
                return told(client, choices, fitting, null);
            }
        }
        return told(client, choices, fitting, last);
    }

    private List<Matter> fit(JdbcClient client, Field field, List<Matter> found) {
        if (field.where() == null) {
            return found;
        }
        var histories = linked.histories(client, found);
        return found.stream()
                .filter(one -> admits(field, histories.get(one.id().toString())))
                .toList();
    }

    private boolean admits(Field field, @Nullable Linked candidate) {
        return candidate != null && Chosen.admits(procedure, acts, act, setting, field, candidate);
    }

    private static Candidates told(
            JdbcClient client, LinkChoices choices, List<Matter> fitting, @Nullable Matter last) {
        var ambiguous = choices.ambiguous(client, fitting);
        var candidates = fitting.stream()
                .map(one -> new Candidate(
                        one, ambiguous.contains(one.id()) ? one.id().toString() : one.number()))
                .toList();
        return new Candidates(candidates, last == null ? null : last.id());
    }
}
