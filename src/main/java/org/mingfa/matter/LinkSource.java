package org.mingfa.matter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Links;
import org.mingfa.judging.Question;
import org.mingfa.law.FieldType;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Value;

/** Where an act finds and reads what it is judged on besides its own matter: matters that others hold, and figures; of one county. */
interface LinkSource {

    /**
     * The matter called so that may be chosen.
     *
     * @param entered a number, of the township first and then of the county; a number with the name of a township behind it in
     *     brackets; or an id
     * @param township the code of the place whose numbers are meant
     */
    Optional<Value.Link> find(FieldType.Matter type, String entered, PlaceCode township);

    /** Matters as far as they have come; those that are not there, or whose law is gone, are left out. */
    Links read(Set<String> matters);

    /** The same, and the matters that steps of one opened. */
    Links read(Set<String> matters, Matter holder);

    /**
     * What figures say.
     *
     * @param self the matter that asks, or null for one that is to be opened
     */
    Map<Question, Question.Answer> answers(Set<Question> questions, @Nullable UUID self);
}
