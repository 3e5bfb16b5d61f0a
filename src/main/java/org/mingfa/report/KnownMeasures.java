package org.mingfa.report;

import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawNode;

/** The measures a report may name. */
record KnownMeasures(LawLibrary law) {

    /** The measure's id, if there is one of that name. */
    String require(LawNode node) {
        var id = node.id();
        if (law.measure(id).isEmpty()) {
            throw node.mistake("there is no measure '" + id + "'");
        }
        return id;
    }

    void require(LawNode node, String id) {
        if (law.measure(id).isEmpty()) {
            throw node.mistake("there is no measure '" + id + "'; besides measures, {place}, {year}, {next-year} and"
                    + " {villages} may stand in a text");
        }
    }
}
