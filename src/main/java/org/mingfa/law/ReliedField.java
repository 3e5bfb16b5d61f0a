package org.mingfa.law;

import java.util.Map;
import java.util.Optional;

/**
 * A field the program relies on, with the type it must have.
 *
 * @param <V> what is entered in it
 */
public final class ReliedField<V extends Value> {

    /**
     * A type of fields and what is entered in them.
     *
     * @param words as law files call it
     */
    public record Kind<V extends Value>(String words, Class<? extends FieldType> type, Class<V> value) {
        public static final Kind<Value.Text> TEXT = new Kind<>("text", FieldType.Text.class, Value.Text.class);
        public static final Kind<Value.Amount> NUMBER =
                new Kind<>("number", FieldType.Number.class, Value.Amount.class);
        public static final Kind<Value.Day> DATE = new Kind<>("date", FieldType.Date.class, Value.Day.class);
        public static final Kind<Value.YesNo> YES_NO = new Kind<>("yes-no", FieldType.YesNo.class, Value.YesNo.class);
        public static final Kind<Value.Text> CHOICE = new Kind<>("choice", FieldType.Choice.class, Value.Text.class);
        public static final Kind<Value.Text> PERSON = new Kind<>("person", FieldType.Person.class, Value.Text.class);
        public static final Kind<Value.Text> UNIT = new Kind<>("unit", FieldType.Unit.class, Value.Text.class);
        public static final Kind<Value.Text> DOCUMENT_NUMBER =
                new Kind<>("document-number", FieldType.DocumentNumber.class, Value.Text.class);
    }

    private final Reliance reliance;
    private final Relied.Field field;
    private final Kind<V> kind;

    ReliedField(Reliance reliance, Relied.Field field, Kind<V> kind) {
        this.reliance = reliance;
        this.field = field;
        this.kind = kind;
    }

    public String id() {
        return field.id();
    }

    /** What is entered in it among the values of an act or a matter; empty where nothing is. */
    public Optional<V> in(Map<String, Value> values) {
        return Optional.ofNullable(values.get(id()))
                .filter(kind.value()::isInstance)
                .map(kind.value()::cast);
    }

    /** The id of a choice the field must offer. */
    public String option(String id) {
        return reliance.rely(new Relied.Option(field, id));
    }

    @Override
    public String toString() {
        return id();
    }
}
