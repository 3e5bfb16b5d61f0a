package org.mingfa.matter;

import java.util.Optional;
import java.util.Set;
import org.mingfa.judging.Links;
import org.mingfa.law.FieldType;
import org.mingfa.law.Value;

/** Where the matters that others hold are found and read, of one county. */
interface LinkSource {

    /**
     * The matter called so that may be chosen.
     *
     * @param entered a number, of the township first and then of the county, or an id
     * @param township the code of the place whose numbers are meant
     */
    Optional<Value.Link> find(FieldType.Matter type, String entered, String township);

    /** Matters as far as they have come; those that are not there, or whose law is gone, are left out. */
    Links read(Set<String> matters);

    /** The same, and the matters that steps of one opened. */
    Links read(Set<String> matters, Matter holder);
}
