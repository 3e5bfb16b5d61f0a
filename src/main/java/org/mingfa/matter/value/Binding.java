package org.mingfa.matter.value;

import java.util.Optional;
import org.mingfa.law.FieldType;
import org.mingfa.law.Value;

/** Finds the matter that somebody means. */
@FunctionalInterface
public interface Binding {

    /** For where no matter can be meant, such as a place that is read on its own. */
    Binding NONE = (_, _) -> Optional.empty();

    /**
     * The matter that is called so, if there is one the person may choose; whether it is such as the field takes, the judge
     * says.
     *
     * @param entered a number or an id
     */
    Optional<Value.Link> find(FieldType.Matter type, String entered);
}
