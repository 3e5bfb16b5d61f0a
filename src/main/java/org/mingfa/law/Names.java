package org.mingfa.law;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the things of a procedure are called inside expressions, and of what type they are there. */
public final class Names {

    public static final String DONE = "done";
    public static final String OUTCOME = "outcome";
    public static final String TIMES = "times";
    public static final String LATE = "late";
    public static final String ON = "on";
    public static final String ON_REST = "on-rest";
    public static final String ON_HOLIDAY = "on-holiday";
    public static final String HOUR = "hour";
    public static final String BROKEN = "broken";
    public static final String DONE_BY = "done-by";
    public static final String MISSING = "missing";
    public static final String ASKED = "asked";
    public static final String CHILDREN = "children";
    public static final String CLOSING = "closing";
    public static final String BEGAN = "began";
    public static final String PLACE = "place";

    /** Whether a field holds a matter, or parties, at all; no id ends so, and law files write {@code has(field)}. */
    public static final String HELD = "is__held";

    private static final String PARAMETER = "param.";

    private Names() {}

    /** Whether a field, as written in expressions, holds any. */
    static String held(String holder) {
        return holder + "." + HELD;
    }

    /** An id as written in an expression: {@code legality-review} becomes {@code legality_review}. */
    public static String inExpression(String id) {
        return id.replace('-', '_');
    }

    public static String ofStep(String stepId, String what) {
        return inExpression(stepId) + "." + inExpression(what);
    }

    public static String ofParameter(String id) {
        return PARAMETER + inExpression(id);
    }

    /** What a name in an expression of a procedure refers to. */
    public sealed interface Meaning {
        record MatterField(String field) implements Meaning {}

        record StepField(int step, String field) implements Meaning {}

        record StepDone(int step) implements Meaning {}

        record StepOutcome(int step) implements Meaning {}

        record StepTimes(int step) implements Meaning {}

        /** Whether the step was done after one of its caps. */
        record StepLate(int step) implements Meaning {}

        /** The day the step was last done. */
        record StepOn(int step) implements Meaning {}

        /** Whether that day is a day of rest. */
        record StepOnRest(int step) implements Meaning {}

        /** Whether the regulation makes that day a holiday for everybody; what the yearly notice adds does not count. */
        record StepOnHoliday(int step) implements Meaning {}

        /** The hour of that day, minutes as a fraction; not there where nobody said it. */
        record StepHour(int step) implements Meaning {}

        /** How many rules what happened in the step did not keep. */
        record StepBroken(int step) implements Meaning {}

        /** Of a step that each of several does: who has. */
        record StepDoneBy(int step) implements Meaning {}

        /** Of a step that each of several does: who has not. */
        record StepMissing(int step) implements Meaning {}

        /** Of a step that each of several does: who has, and who has not and is waited for. */
        record StepAsked(int step) implements Meaning {}

        /** Of a step that opens several matters: what they tell, in the order they were opened. */
        record StepChildren(int step) implements Meaning {}

        record Parameter(String id) implements Meaning {}

        /**
         * A name of the matter a field holds.
         *
         * @param name one of its own procedure's, or one of {@link Names#ofEveryMatter}
         */
        record OfLinked(Holder holder, String name) implements Meaning {}
    }

    /** The field that holds another matter. */
    public sealed interface Holder {
        record OfMatter(String field) implements Holder {}

        record OfStep(int step, String field) implements Holder {}
    }

    /** What may be asked of a linked matter whatever its procedure: how it ended (empty while it is open), since when, where. */
    static Map<String, CelType> ofEveryMatter() {
        return Map.of(CLOSING, SimpleType.STRING, BEGAN, SimpleType.TIMESTAMP, PLACE, SimpleType.STRING);
    }

    /** Every name a procedure's expressions may use but parameters, with its meaning. */
    static Map<String, Meaning> meanings(List<Field> fields, List<Step> steps) {
        var meanings = new HashMap<String, Meaning>();
        fields.forEach(field -> meanings.put(inExpression(field.id()), new Meaning.MatterField(field.id())));
        for (int i = 0; i < steps.size(); i++) {
            var id = steps.get(i).id();
            meanings.put(ofStep(id, DONE), new Meaning.StepDone(i));
            meanings.put(ofStep(id, OUTCOME), new Meaning.StepOutcome(i));
            meanings.put(ofStep(id, TIMES), new Meaning.StepTimes(i));
            meanings.put(ofStep(id, LATE), new Meaning.StepLate(i));
            meanings.put(ofStep(id, ON), new Meaning.StepOn(i));
            meanings.put(ofStep(id, ON_REST), new Meaning.StepOnRest(i));
            meanings.put(ofStep(id, ON_HOLIDAY), new Meaning.StepOnHoliday(i));
            meanings.put(ofStep(id, HOUR), new Meaning.StepHour(i));
            meanings.put(ofStep(id, BROKEN), new Meaning.StepBroken(i));
            if (steps.get(i).byEachOf() != null) {
                meanings.put(ofStep(id, DONE_BY), new Meaning.StepDoneBy(i));
                meanings.put(ofStep(id, MISSING), new Meaning.StepMissing(i));
                meanings.put(ofStep(id, ASKED), new Meaning.StepAsked(i));
            }
            var opens = steps.get(i).opens();
            if (opens != null && opens.isSeveral()) {
                meanings.put(ofStep(id, CHILDREN), new Meaning.StepChildren(i));
            }
            for (var field : steps.get(i).fields()) {
                meanings.put(ofStep(id, field.id()), new Meaning.StepField(i, field.id()));
            }
        }
        return meanings;
    }

    /**
     * The fields that hold other matters, by how they are written before a name of those: {@code contract.}; and parties, of
     * which only whether there are any is asked.
     */
    static Map<String, Holder> holders(List<Field> fields, List<Step> steps) {
        var holders = new HashMap<String, Holder>();
        fields.stream()
                .filter(Names::isAskedWhetherThere)
                .forEach(field -> holders.put(inExpression(field.id()) + ".", new Holder.OfMatter(field.id())));
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            var id = steps.get(i).id();
            steps.get(i).fields().stream()
                    .filter(Names::isAskedWhetherThere)
                    .forEach(field -> holders.put(ofStep(id, field.id()) + ".", new Holder.OfStep(step, field.id())));
        }
        return holders;
    }

    private static boolean isAskedWhetherThere(Field field) {
        return field.type() instanceof FieldType.Matter || field.type() instanceof FieldType.Parties;
    }

    /** The parameter a name such as {@code param.case_days} refers to, or null when it is no parameter's name. */
    static Meaning.@org.jspecify.annotations.Nullable Parameter parameter(String name) {
        return name.startsWith(PARAMETER)
                ? new Meaning.Parameter(name.substring(PARAMETER.length()).replace('_', '-'))
                : null;
    }

    static Map<String, CelType> ofParameters(Parameters parameters) {
        var types = new HashMap<String, CelType>();
        for (var parameter : parameters.declared()) {
            switch (parameter.setting()) {
                case Parameters.Setting.Number _ -> types.put(ofParameter(parameter.id()), SimpleType.DOUBLE);
                case Parameters.Setting.Text _ -> types.put(ofParameter(parameter.id()), SimpleType.STRING);
                case Parameters.Setting.Length _ -> {}
            }
        }
        return types;
    }

    static Map<String, CelType> ofFields(Collection<Field> fields) {
        var types = new HashMap<String, CelType>();
        fields.forEach(field -> types.put(inExpression(field.id()), typeOf(field.type())));
        return types;
    }

    static Map<String, CelType> ofStep(String stepId, List<Field> fields) {
        var types = new HashMap<String, CelType>();
        types.put(ofStep(stepId, DONE), SimpleType.BOOL);
        types.put(ofStep(stepId, OUTCOME), SimpleType.STRING);
        types.put(ofStep(stepId, TIMES), SimpleType.INT);
        types.put(ofStep(stepId, LATE), SimpleType.BOOL);
        types.put(ofStep(stepId, ON), SimpleType.TIMESTAMP);
        types.put(ofStep(stepId, ON_REST), SimpleType.BOOL);
        types.put(ofStep(stepId, ON_HOLIDAY), SimpleType.BOOL);
        types.put(ofStep(stepId, HOUR), SimpleType.DOUBLE);
        types.put(ofStep(stepId, BROKEN), SimpleType.INT);
        fields.forEach(field -> types.put(ofStep(stepId, field.id()), typeOf(field.type())));
        return types;
    }

    /** What more there is of a step that each of several does. */
    static Map<String, CelType> ofEach(String stepId) {
        var people = ListType.create(SimpleType.STRING);
        return Map.of(ofStep(stepId, DONE_BY), people, ofStep(stepId, MISSING), people, ofStep(stepId, ASKED), people);
    }

    /** What more there is of a step that opens several matters. */
    static Map<String, CelType> ofSeveral(String stepId) {
        return Map.of(ofStep(stepId, CHILDREN), ListType.create(SimpleType.DYN));
    }

    private static CelType typeOf(FieldType type) {
        return switch (type) {
            case FieldType.Number _, FieldType.Money _ -> SimpleType.DOUBLE;
            case FieldType.Date _, FieldType.Moment _ -> SimpleType.TIMESTAMP;
            case FieldType.YesNo _ -> SimpleType.BOOL;
            case FieldType.Choices _, FieldType.Laws _ -> ListType.create(SimpleType.STRING);
            case FieldType.Place(var _, var several) ->
                several ? ListType.create(SimpleType.STRING) : SimpleType.STRING;
            case FieldType.Person person -> person.several() ? ListType.create(SimpleType.STRING) : SimpleType.STRING;
            case FieldType.Matter matter -> matter.several() ? ListType.create(SimpleType.STRING) : SimpleType.STRING;
            case FieldType.Parties _, FieldType.Table _ -> ListType.create(SimpleType.DYN);
            case FieldType.Text _, FieldType.Choice _, FieldType.Unit _, FieldType.DocumentNumber _ ->
                SimpleType.STRING;
        };
    }
}
