package org.mingfa.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A procedure (程序) as its file says it, in one version. Immutable. */
public final class Procedure {

    /** The systems of work in the order of menus and books; a heading that is none of them comes after. */
    private static final List<String> AREAS =
            List.of("组织领导", "行政决策", "制度建设", "合同和法律顾问", "行政执法", "复议诉讼和赔偿", "矛盾纠纷", "普法", "学法", "公开和服务", "廉政和责任");

    /** Orders headings of the menu. */
    public static final Comparator<String> BY_AREA = Comparator.comparingInt(
                    (String menu) -> AREAS.contains(menu) ? AREAS.indexOf(menu) : AREAS.size())
            .thenComparing(Comparator.naturalOrder());

    public record Ledger(List<String> columns, List<String> totals) {}

    private final ProcedureHead head;
    private final Map<String, CitedLaw> laws;
    private final Set<String> lawsOfOtherDays;
    private final Map<String, String> closings;
    private final List<Field> fields;
    private final List<Step> steps;
    private final Ledger ledger;
    private final Expression.Scope scope;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Field> matterFields = new HashMap<>();
    private final List<Set<String>> followers;
    private final Map<String, Names.Meaning> meanings;
    private final Map<String, Names.Holder> holders;
    private final boolean opensOthers;
    private final Set<String> followUps;
    private final Set<String> owedAfter;
    private final List<List<Integer>> gates;

    Procedure(
            ProcedureHead head,
            Map<String, CitedLaw> laws,
            Set<String> lawsOfOtherDays,
            Map<String, String> closings,
            List<Field> fields,
            List<Step> steps,
            Ledger ledger,
            Expression.Scope scope) {
        this.head = head;
        this.lawsOfOtherDays = lawsOfOtherDays;
        this.laws = Collections.unmodifiableMap(laws);
        this.closings = closings;
        this.fields = List.copyOf(fields);
        this.steps = List.copyOf(steps);
        this.ledger = ledger;
        this.scope = scope;
        for (int i = 0; i < this.steps.size(); i++) {
            indexes.put(this.steps.get(i).id(), i);
        }
        this.fields.forEach(field -> matterFields.put(field.id(), field));
        this.meanings = Names.meanings(this.fields, this.steps);
        this.holders = Names.holders(this.fields, this.steps);
        this.opensOthers = this.steps.stream().anyMatch(step -> step.opens() != null);
        this.followUps =
                this.steps.stream().flatMap(step -> step.followUps().stream()).collect(Collectors.toUnmodifiableSet());
        this.owedAfter = this.steps.stream()
                .flatMap(step -> step.life().owedAfter().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.followers =
                this.steps.stream().map(step -> Followers.of(step, this.steps)).toList();
        this.gates = this.steps.stream().map(step -> Gating.of(this, step)).toList();
    }

    public ProcedureHead head() {
        return head;
    }

    public String id() {
        return head.id();
    }

    public String name() {
        return head.name();
    }

    /** The instruments cited, by the key used in the file. */
    public Map<String, CitedLaw> laws() {
        return laws;
    }

    /** Keys of the file that stand for laws in force on other days than this version. */
    Set<String> lawsOfOtherDays() {
        return lawsOfOtherDays;
    }

    /** Names of the special ends, by id. */
    public Map<String, String> closings() {
        return closings;
    }

    /** The matter's own fields, entered with the first step. */
    public List<Field> fields() {
        return fields;
    }

    public List<Step> steps() {
        return steps;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The step that begins a matter. */
    public Step opening() {
        return steps.getFirst();
    }

    /** Whether recording once is all there is to it. */
    public boolean isLedger() {
        return steps.size() == 1;
    }

    public @Nullable Step step(String id) {
        var index = indexes.get(id);
        return index == null ? null : steps.get(index);
    }

    /** Whether the time of day of a step's acts decides something. */
    public boolean asksTime(Step step) {
        return TimeOfDay.isAsked(this, step);
    }

    /** The position of a step in the file, or -1. */
    public int indexOf(String stepId) {
        return indexes.getOrDefault(stepId, -1);
    }

    /** The field a value of a step's act was written in, whether or not it is asked for; null where there was none. */
    public @Nullable Field written(Step step, String id) {
        var own = step.field(id);
        var field = own == null ? field(id) : own;
        return field != null
                ? field
                : step.formerly().stream()
                        .filter(former -> former.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    public @Nullable Field field(String id) {
        return matterFields.get(id);
    }

    /** The field a measure refers to, or null when there is none. */
    public @Nullable Field field(Measure.FieldRef ref) {
        if (ref.step() == null) {
            return field(ref.field());
        }
        var step = step(ref.step());
        return step == null ? null : step.field(ref.field());
    }

    /** Its fields, and those of all its steps. */
    public Stream<Field> allFields() {
        return Stream.concat(fields.stream(), steps.stream().flatMap(step -> step.fields().stream()));
    }

    /** The field that names people, or null when there is none. */
    public @Nullable Field field(Step.Who.NamedIn who) {
        return field(new Measure.FieldRef(who.step(), who.field()));
    }

    /**
     * The field a column of the ledger shows: one of the matter's, or one of a step written {@code step.field}.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    public Field column(String column) {
        var field = field(Measure.FieldRef.of(column));
        if (field == null) {
            throw new IllegalArgumentException(this + " has no field " + column);
        }
        return field;
    }

    /** What a name in an expression of this procedure refers to, or null when it refers to nothing. */
    public Names.@Nullable Meaning meaning(String name) {
        var found = meanings.get(name);
        if (found != null) {
            return found;
        }
        for (var held : holders.entrySet()) {
            if (name.startsWith(held.getKey())) {
                return new Names.Meaning.OfLinked(
                        held.getValue(), name.substring(held.getKey().length()));
            }
        }
        return Names.parameter(name);
    }

    /** The fields by which where its matters stand depends on what becomes of others: asked by a step's or a clock's condition. */
    Stream<Field> leaningFields() {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        Stream.ofNullable(step.when()),
                        step.clocks().stream().map(Clock::when).filter(Objects::nonNull)))
                .flatMap(condition -> condition.names().stream())
                .map(this::meaning)
                .flatMap(meaning -> meaning instanceof Names.Meaning.OfLinked(var holder, var _)
                        ? Stream.ofNullable(field(holder))
                        : Stream.empty())
                .distinct();
    }

    /** The field of a name in an expression; null where it stands for something else than a field of this procedure. */
    public @Nullable Field named(String name) {
        return switch (meaning(name)) {
            case Names.Meaning.MatterField(var id) -> field(id);
            case Names.Meaning.StepField(var step, var id) -> steps.get(step).field(id);
            case null, default -> null;
        };
    }

    /** The field that holds another matter. */
    public @Nullable Field field(Names.Holder holder) {
        return switch (holder) {
            case Names.Holder.OfMatter(var id) -> field(id);
            case Names.Holder.OfStep(var step, var id) -> steps.get(step).field(id);
        };
    }

    /** The step that a matter settles which holds one of this procedure's in a field; null when there is none. */
    public @Nullable Step opener(String procedure, String field) {
        for (var step : steps) {
            var opens = step.opens();
            if (opens != null
                    && opens.procedure().equals(procedure)
                    && opens.field().equals(field)) {
                return step;
            }
        }
        return null;
    }

    /** Whether a step has to follow what was broken by something that happened, and applies with that alone. */
    public boolean isFollowUp(Step step) {
        return followUps.contains(step.id());
    }

    /** Whether something is still owed once a matter has come to this end. */
    public boolean owesAfter(@Nullable Closing closing) {
        return closing != null && owedAfter.contains(closing.id());
    }

    /** Whether some step is settled by another matter. */
    public boolean opensOthers() {
        return opensOthers;
    }

    /** What other law files may ask of this procedure's matters. */
    public Expression.Scope scope() {
        return scope;
    }

    /** The steps a step waits for, or whose doing a rule of it asks about; those that come after it left out. */
    public List<Integer> gates(int stepIndex) {
        return gates.get(stepIndex);
    }

    /** All steps that come after a step, directly or through others. */
    public Set<String> followers(int stepIndex) {
        return followers.get(stepIndex);
    }

    /** The fields a person fills in at a step: the matter's own at the opening, those it updates, and the step's. */
    public List<Field> entryFields(Step step) {
        var entry = new ArrayList<Field>();
        if (step == opening()) {
            entry.addAll(fields);
        }
        for (var id : step.updates()) {
            var field = matterFields.get(id);
            if (field != null) {
                entry.add(field);
            }
        }
        entry.addAll(step.fields());
        return entry;
    }

    /** Whether a value entered at a step under this id belongs to the matter rather than to the step. */
    public boolean isMatterField(Step step, String fieldId) {
        return matterFields.containsKey(fieldId) && step.field(fieldId) == null;
    }

    /** The name of an end of a matter for people. */
    public String closingName(Closing closing) {
        return switch (closing) {
            case Closing.Completed _ -> "办结";
            case Closing.Void _ -> "作废";
            case Closing.Declared(var id) -> closings.getOrDefault(id, id);
        };
    }

    /** How a matter stands, in a word: open, or how it ended. */
    public String stateName(@Nullable Closing closing) {
        return switch (closing) {
            case null -> "在办";
            case Closing.Void _ -> "已作废";
            case Closing.Completed _ when isLedger() -> "已登记";
            case Closing.Completed _, Closing.Declared _ -> closingName(closing);
        };
    }

    @Override
    public String toString() {
        return head.id() + "@" + head.inForce();
    }
}
