package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.FieldView.Kind;

/** Puts a {@link FieldView} together word by word; started by the named methods there. */
public final class FieldBuilder {

    private String name;
    private final String label;
    private final Kind kind;
    private boolean required;
    private @Nullable String help;
    private @Nullable String error;
    private @Nullable String basis;
    private @Nullable String unit;
    private List<String> values = List.of();
    private List<Option> options = List.of();
    private List<FieldRow> rows = List.of();
    private @Nullable FieldRow blank;
    private Hints hints = Hints.NONE;
    private @Nullable Lookup lookup;

    FieldBuilder(String name, String label, Kind kind) {
        this.name = name;
        this.label = label;
        this.kind = kind;
    }

    /** Starts from a finished field, to change a copy of it. */
    public FieldBuilder(FieldView field) {
        this(field.name(), field.label(), field.kind());
        required = field.required();
        help = field.help();
        error = field.error();
        basis = field.basis();
        unit = field.unit();
        values = field.values();
        options = field.options();
        rows = field.rows();
        blank = field.blank();
        hints = field.hints();
        lookup = field.lookup();
    }

    /** It must be filled in. */
    public FieldBuilder required() {
        required = true;
        return this;
    }

    /** What to write here. */
    public FieldBuilder help(String text) {
        help = text;
        return this;
    }

    /** What is wrong and how to put it right; null when nothing is. */
    public FieldBuilder error(@Nullable String text) {
        error = text;
        return this;
    }

    /** Law and article, without the § sign. */
    public FieldBuilder basis(String text) {
        basis = text;
        return this;
    }

    /** The unit behind the input. */
    public FieldBuilder unit(String text) {
        unit = text;
        return this;
    }

    /** The one value filled in. */
    public FieldBuilder value(String text) {
        values = text.isEmpty() ? List.of() : List.of(text);
        return this;
    }

    /** All values filled in. */
    public FieldBuilder values(List<String> texts) {
        values = List.copyOf(texts);
        return this;
    }

    /** The parameter's name. */
    public FieldBuilder name(String parameter) {
        name = parameter;
        return this;
    }

    /** What can be chosen. */
    public FieldBuilder options(List<Option> choices) {
        options = List.copyOf(choices);
        return this;
    }

    /** What can be chosen so far. */
    public List<Option> options() {
        return options;
    }

    /** The rows of a table, and the row to copy new ones from. */
    public FieldBuilder rows(List<FieldRow> filled, FieldRow pattern) {
        rows = List.copyOf(filled);
        blank = pattern;
        return this;
    }

    /** How candidates are found while typing. */
    FieldBuilder lookup(Lookup found) {
        lookup = found;
        return this;
    }

    /** The input's type: password, tel, search. */
    public FieldBuilder type(String type) {
        hints = new Hints(type, hints.autocomplete(), hints.placeholder(), hints.min(), hints.max(), hints.accept());
        return this;
    }

    /** What the browser may fill in by itself: username, current-password, off. */
    public FieldBuilder autocomplete(String token) {
        hints = new Hints(hints.type(), token, hints.placeholder(), hints.min(), hints.max(), hints.accept());
        return this;
    }

    /** An example inside the empty input; never the only explanation. */
    public FieldBuilder placeholder(String text) {
        hints = new Hints(hints.type(), hints.autocomplete(), text, hints.min(), hints.max(), hints.accept());
        return this;
    }

    /** The least and the greatest number or day; either may be null. */
    public FieldBuilder between(@Nullable String min, @Nullable String max) {
        hints = new Hints(hints.type(), hints.autocomplete(), hints.placeholder(), min, max, hints.accept());
        return this;
    }

    /** The file types taken: .pdf,.docx,image/*. */
    public FieldBuilder accept(String types) {
        hints = new Hints(hints.type(), hints.autocomplete(), hints.placeholder(), hints.min(), hints.max(), types);
        return this;
    }

    /** The field. */
    public FieldView build() {
        return new FieldView(
                name, label, kind, required, help, error, basis, unit, values, options, rows, blank, hints, lookup);
    }

    String name() {
        return name;
    }
}
