package org.mingfa.desk.matter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.Field;
import org.mingfa.law.Opens;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/**
 * The rows of a step for each of which a matter is still to be opened, where one form is enough for all of them.
 *
 * @param child a matter to be opened, as the same person sees it
 * @param rows those nothing was opened for
 */
record RowsAtOnce(Kin kin, Step step, Opens opens, Scene child, List<Value> rows) {

    /** Empty where it is not this person's to open them, and where each needs something said of it alone. */
    static Optional<RowsAtOnce> of(Kin kin, Step step, Scene child) {
        var opens = step.opens();
        var now = kin.standing().step(step.id());
        return opens != null
                        && opens.number() instanceof Opens.Number.ForEach
                        && now.mayBeDone()
                        && !now.unopened().isEmpty()
                        && child.isMine(child.procedure().opening())
                        && opens.isAllHanded(child.procedure())
                ? Optional.of(new RowsAtOnce(kin, step, opens, child, now.unopened()))
                : Optional.empty();
    }

    Step opening() {
        return child.procedure().opening();
    }

    /** What a row is sent as: which of them, and how it is called, so that another in its place is not taken for it. */
    String sent(int row) {
        return row + ":" + Kin.called(opens, rows.get(row));
    }

    /** The numbers of those that were sent; empty where the rows are others by now. */
    Optional<List<Integer>> chosen(Set<String> sent) {
        var chosen = IntStream.range(0, rows.size())
                .filter(row -> sent.contains(sent(row)))
                .boxed()
                .toList();
        return chosen.size() == sent.size() ? Optional.of(chosen) : Optional.empty();
    }

    /** The parameters nobody is asked for, since they are handed over. */
    Set<String> handed() {
        var handed = new LinkedHashSet<>(opens.with().keySet());
        handed.add(opens.field());
        files().forEach(file -> handed.add(Uploads.FILE + file.kind()));
        return handed;
    }

    List<Act.Evidence> files() {
        return kin.files(opens);
    }

    /** What was typed for all, with what a row hands over. */
    Typed typed(Typed shared, int row) {
        var fields = new LinkedHashMap<String, Entered>(shared.fields());
        kin.handed(opens, rows.get(row)).forEach((field, word) -> fields.put(field, new Entered.Text(word)));
        return new Typed(fields, "", shared.happened(), shared.at(), shared.others(), null, "", shared.carriedOver());
    }

    /** The fields of the opened matter that differ from row to row. */
    List<Field> heads() {
        return child.procedure().entryFields(opening()).stream()
                .filter(field -> switch (opens.with().get(field.id())) {
                    case Opens.Handed.Row _, Opens.Handed.Column _ -> true;
                    case Opens.Handed.OfField _, Opens.Handed.Fixed _ -> false;
                    case null -> false;
                })
                .toList();
    }

    /** What a row says in one of them. */
    @Nullable
    Value value(Field head, int row) {
        return kin.value(Objects.requireNonNull(opens.with().get(head.id())), rows.get(row));
    }
}
