package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper (文书) that a matter fills in.
 *
 * @param step the step it belongs to: it can be made while that is open and once it is done; null for at any time
 * @param evidence the file of that step it becomes once signed, or null
 * @param when it can be made only when this holds; null for always
 * @param number its document number, or null
 * @param to to whom it is addressed, or null
 * @param sealed whose seal it carries, or null for none
 * @param signs who signs it by hand
 */
public record Paper(
        String id,
        String name,
        @Nullable String step,
        @Nullable String evidence,
        @Nullable Expression when,
        List<Basis> basis,
        @Nullable PaperText number,
        @Nullable PaperText to,
        List<Part> body,
        @Nullable PaperText sealed,
        List<String> signs) {

    /**
     * A part of the body.
     *
     * @param when it stands there only when this holds; null for always
     */
    public record Part(@Nullable Expression when, Content content) {}

    public sealed interface Content {
        record Heading(String text) implements Content {}

        record Say(PaperText text) implements Content {}

        /** Named boxes, one below the other. */
        record Form(List<Box> boxes) implements Content {}

        /** A table field or parties, row by row. */
        record Rows(PaperText.Piece.OfField field) implements Content {}

        /** Empty lines to write on by hand. */
        record Lines(int count) implements Content {}
    }

    public record Box(String name, PaperText text) {}

    /** Whether it says anything about parties, which is personal data. */
    public boolean namesParties() {
        return texts().stream()
                        .flatMap(text -> text.pieces().stream())
                        .anyMatch(piece -> piece instanceof PaperText.Piece.OfField field && isParties(field))
                || body.stream()
                        .anyMatch(part -> part.content() instanceof Content.Rows(var field) && isParties(field));
    }

    private static boolean isParties(PaperText.Piece.OfField of) {
        return of.field().type() instanceof FieldType.Parties;
    }

    private List<PaperText> texts() {
        var texts = new java.util.ArrayList<PaperText>();
        java.util.stream.Stream.of(number, to, sealed)
                .filter(java.util.Objects::nonNull)
                .forEach(texts::add);
        for (var part : body) {
            switch (part.content()) {
                case Content.Say(var text) -> texts.add(text);
                case Content.Form(var boxes) -> boxes.forEach(box -> texts.add(box.text()));
                case Content.Heading _, Content.Rows _, Content.Lines _ -> {}
            }
        }
        return texts;
    }
}
