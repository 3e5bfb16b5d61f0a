package org.mingfa.law;

import java.util.regex.Pattern;

/** Proves what a procedure says of its matters as wholes: how they are called, where they happen, what they are about, what they replace. */
record HeadCheck(Procedure procedure, LawPassage file, References references) {

    private static final Pattern PLACE_IN_TITLE = Pattern.compile("\\{([^}]*)}");

    void check() {
        var matcher = PLACE_IN_TITLE.matcher(procedure.head().title());
        while (matcher.find()) {
            references.needMatterField(file.in("title", "title"), matcher.group(1));
        }
        happensAt();
        about();
        replaces();
        visibleTo();
        concerned();
    }

    private void complain(LawPassage where, String what) {
        references.mistakes().add(where.mistake(what));
    }

    private void visibleTo() {
        var head = procedure.head();
        var where = file.in("visible-to", "visible-to");
        head.visibleTo().forEach(role -> references.needRole(where, role));
        if (head.shared() && !head.visibleTo().isEmpty()) {
            complain(where, "what is visible to some roles only cannot be shared with the whole county");
        }
    }

    private void concerned() {
        var concerned = procedure.head().concerned();
        var where = file.in("concerned", "concerned");
        for (var who : concerned.who()) {
            var field = who instanceof Step.Who.NamedIn named ? procedure.field(named) : null;
            if (field == null || !(field.type() instanceof FieldType.Person)) {
                complain(where, "those a matter is about are named in fields of persons");
            }
        }
        concerned.except().forEach(id -> references.needStep(where, id));
        var force = Force.of(concerned.basis());
        if (!concerned.who().isEmpty() && (force == null || !force.refuses())) {
            complain(where, "it refuses, so it must stand on what binds");
        }
    }

    private void happensAt() {
        var place = procedure.head().happensAt();
        if (place == null) {
            return;
        }
        var where = file.in("happens-at", "happens-at");
        var field = procedure.field(place);
        if (field == null || !(field.type() instanceof FieldType.Place(var _, var several)) || several) {
            complain(where, "'" + place + "' is not a field of type place");
        } else if (!(field.need() instanceof Need.Always)) {
            complain(where, "the field '" + place + "' must be required");
        }
    }

    private void about() {
        var year = procedure.head().about();
        var field = year == null ? null : procedure.field(year);
        if (year != null && (field == null || !field.holdsYear())) {
            complain(file.in("about", "about"), "'" + year + "' does not hold a year: " + Field.HOLDS_YEAR);
        }
    }

    private void replaces() {
        var replaces = procedure.head().replaces();
        if (replaces == null) {
            return;
        }
        var where = file.in("replaces", "replaces");
        replaces.same().forEach(id -> {
            var field = references.needMatterField(where, id);
            if (field != null && !(tellsApart(field.type()) && field.need() instanceof Need.Always)) {
                complain(where, "'" + id + "' tells no records apart: a required field of one plain value does");
            }
        });
        var from = replaces.from();
        if (from != null && procedure.step(from) == null) {
            var field = references.needMatterField(where, from);
            if (field != null && !(field.type() instanceof FieldType.Date && field.need() instanceof Need.Always)) {
                complain(where, "'" + from + "' is neither a step nor a required date");
            }
        }
    }

    /** Several values and personal data tell none apart: what is sealed is never twice the same. */
    private static boolean tellsApart(FieldType type) {
        return switch (type) {
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Unit _,
                    FieldType.DocumentNumber _ -> true;
            case FieldType.Place(var _, var several) -> !several;
            case FieldType.Person person -> !person.several();
            case FieldType.Matter matter -> !matter.several();
            case FieldType.Choices _, FieldType.Parties _, FieldType.Laws _, FieldType.Table _ -> false;
        };
    }
}
