package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a procedure names: each is there and of the kind that is needed, or a mistake is added to those found so far. */
record References(Procedure procedure, LawLibrary.Common common, List<LawMistake> mistakes) {

    private void complain(LawPassage where, String what) {
        mistakes.add(where.mistake(what));
    }

    /** A field of the matter, or of a step written {@code step.field}. */
    @Nullable
    Field needColumn(LawPassage where, String column) {
        var words = column.split("\\.", 2);
        return words.length == 2 ? needStepField(where, words[0], words[1]) : needMatterField(where, column);
    }

    @Nullable
    Field needMatterField(LawPassage where, String id) {
        var field = procedure.field(id);
        if (field == null) {
            complain(where, "there is no field '" + id + "'");
        }
        return field;
    }

    @Nullable
    Field needStepField(LawPassage where, String stepId, String fieldId) {
        var step = needStep(where, stepId);
        var field = step == null ? null : step.field(fieldId);
        if (step != null && field == null) {
            complain(where, "the step '" + stepId + "' has no field '" + fieldId + "'");
        }
        return field;
    }

    /** The field in which people are named; a complaint, and the field all the same, where it is none of persons. */
    @Nullable
    Field needPersons(LawPassage where, Step.Who.NamedIn named) {
        var field = named.step() == null
                ? needMatterField(where, named.field())
                : needStepField(where, named.step(), named.field());
        if (field != null && !(field.type() instanceof FieldType.Person)) {
            complain(where, "'" + named.field() + "' is not a field of persons");
        }
        return field;
    }

    @Nullable
    Step needStep(LawPassage where, String id) {
        var step = procedure.step(id);
        if (step == null) {
            complain(where, "there is no step '" + id + "'");
        }
        return step;
    }

    void needRole(LawPassage where, String role) {
        if (!common.roles().containsKey(role)) {
            complain(where, "there is no role '" + role + "' in roles.yaml");
        }
    }

    void needQualification(LawPassage where, @Nullable String qualification) {
        if (qualification != null && !common.qualifications().containsKey(qualification)) {
            complain(where, "there is no qualification '" + qualification + "' in roles.yaml");
        }
    }

    void needDate(LawPassage where, @Nullable Field field) {
        if (field != null && !(field.type() instanceof FieldType.Date)) {
            complain(where, "'" + field.id() + "' is not a date");
        }
    }

    void needLength(LawPassage where, Clock.Length length) {
        if (length instanceof Clock.Length.ByParameter(var id)) {
            needParameter(where, id, Parameters.Setting.Length.class, "a length of time");
        }
    }

    void needText(LawPassage where, String parameter) {
        needParameter(where, parameter, Parameters.Setting.Text.class, "a text");
    }

    private void needParameter(LawPassage where, String id, Class<? extends Parameters.Setting> kind, String words) {
        var parameter = common.parameters().at(PlaceCode.COUNTRY, id);
        if (parameter.isEmpty()) {
            complain(where, "there is no parameter '" + id + "' in parameters/ of the nation");
        } else if (!kind.isInstance(parameter.get().setting())) {
            complain(where, "the parameter '" + id + "' is not " + words);
        }
    }

    void needClosing(LawPassage where, String id) {
        if (!procedure.closings().containsKey(id)) {
            complain(where, "there is no closing '" + id + "'");
        }
    }

    void needClosing(LawPassage where, @Nullable Closing closing) {
        switch (closing) {
            case null -> {}
            case Closing.Completed _ -> {}
            case Closing.Void voided -> needClosing(where, voided.id());
            case Closing.Declared(var id) -> needClosing(where, id);
        }
    }
}
