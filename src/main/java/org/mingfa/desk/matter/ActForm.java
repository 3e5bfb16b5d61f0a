package org.mingfa.desk.matter;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Lookup;
import org.mingfa.desk.look.Pair;

/**
 * The form of a step, as the template draws it.
 *
 * @param action where it is sent
 * @param refresh where it is sent to be drawn again by what is typed so far
 * @param watched the parameters by which other fields come and go, parted by spaces; empty when there are none
 * @param drawn when, in milliseconds since 1970: what became known later the person has not seen
 * @param groups the fields, short ones that may stand side by side together
 * @param given what the program fills in by itself
 * @param people who else takes part, or null when nobody else may
 * @param together whether more than one person must take part
 * @param carriedOver whether the act is history entered later; null where that cannot be said
 * @param problems what is wrong and belongs to no field
 * @param reason asked for when something is mended, or null
 * @param waiting what is filled in for fields that are not asked as things stand
 */
public record ActForm(
        String title,
        @Nullable String basis,
        String action,
        String refresh,
        String watched,
        int seen,
        long drawn,
        List<List<FieldView>> groups,
        List<Files> files,
        List<Pair> given,
        @Nullable FieldView people,
        boolean together,
        @Nullable Boolean carriedOver,
        List<String> problems,
        @Nullable FieldView reason,
        List<Waiting> waiting) {

    /** The same without some of its parameters. */
    ActForm without(Set<String> names) {
        return new ActForm(
                title,
                basis,
                action,
                refresh,
                "",
                seen,
                drawn,
                groups.stream()
                        .map(group -> group.stream()
                                .filter(field -> !names.contains(field.name()))
                                .toList())
                        .filter(group -> !group.isEmpty())
                        .toList(),
                files.stream()
                        .filter(file -> !names.contains(file.field().name()))
                        .toList(),
                given,
                people,
                together,
                null,
                problems,
                null,
                waiting.stream().filter(one -> !names.contains(one.field())).toList());
    }

    /** The same as one of several on a page, each of whose parameters begins with the form's own words. */
    ActForm under(String form, UnaryOperator<Lookup> finding) {
        return new ActForm(
                title,
                basis,
                action,
                refresh,
                watched,
                seen,
                drawn,
                groups.stream()
                        .map(group -> group.stream()
                                .map(field -> field.under(form, finding))
                                .toList())
                        .toList(),
                files.stream()
                        .map(file -> new Files(file.field().under(form, finding), file.kept()))
                        .toList(),
                given,
                people == null ? null : people.under(form, finding),
                together,
                null,
                problems,
                null,
                waiting.stream()
                        .map(one -> new Waiting(form + one.name(), one.value()))
                        .toList());
    }

    /** A parameter sent unseen, so that its value is there once its field is asked. */
    public record Waiting(String name, String value) {

        private String field() {
            var id = name.substring(name.indexOf(Aside.NAMED) + Aside.NAMED.length());
            return id.contains("[") ? id.substring(0, id.indexOf('[')) : id;
        }
    }

    /** A kind of evidence: what was taken already, and the input for more. */
    public record Files(FieldView field, List<Kept> kept) {}

    /** A file that is stored and waits for its act. */
    public record Kept(String name, String size, String ticket) {}
}
