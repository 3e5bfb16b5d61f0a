package org.mingfa.view;

import java.util.HashSet;
import java.util.List;
import org.mingfa.law.Covers;
import org.mingfa.law.CoversReader;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.LawNode;
import org.mingfa.law.Measure;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.measure.Parts;

/** Reads one view, and holds what it names against the library. */
final class ViewReader {

    private final LawLibrary law;

    ViewReader(LawLibrary law) {
        this.law = law;
    }

    /** @throws LawMistake when it says what there is not, or what does not fit */
    View read(LawNode node) {
        var keys = node.keys("view", "name", "menu", "basis", "about", "of", "columns");
        var of = of(keys.need("of"));
        return new View(
                keys.need("view").id(),
                keys.need("name").text(),
                heading(keys.need("menu")),
                keys.need("basis").text(),
                keys.need("about").text(),
                of,
                columns(keys.need("columns"), of));
    }

    private Covers of(LawNode node) {
        return switch (new CoversReader(law.roles()).read(node)) {
            case Covers.Dates _ ->
                throw node.mistake("a view is of people, units, villages or townships, not of dates");
            case Covers.People(var _, var lastDay)
            when lastDay ->
                throw node.mistake("a view shows everybody who was in post in the year; 'on' has no meaning here");
            case Covers.People people -> people;
            case Covers.Units units -> units;
            case Covers.Places places -> places;
        };
    }

    private String heading(LawNode node) {
        var heading = node.text();
        if (law.procedures().stream()
                .noneMatch(procedure -> procedure.head().menu().equals(heading))) {
            throw node.mistake("no procedure stands under the heading '" + heading + "'");
        }
        return heading;
    }

    private List<View.Column> columns(LawNode node, Covers of) {
        var names = new HashSet<String>();
        var columns = node.list().stream()
                .map(one -> {
                    var column = column(one, of);
                    if (!names.add(column.name())) {
                        throw one.mistake("the column '" + column.name() + "' stands twice");
                    }
                    return column;
                })
                .toList();
        if (columns.isEmpty()) {
            throw node.mistake("a view has at least one column");
        }
        return columns;
    }

    private View.Column column(LawNode node, Covers of) {
        var keys = node.keys("name", "measure", "part");
        var named = keys.need("measure");
        var measures = CoverageLaw.measures(named, of, law);
        return new View.Column(
                keys.need("name").text(),
                law.measure(named.text()).orElseThrow(),
                measures,
                keys.find("part").map(part -> part(part, of, measures)).orElse(""));
    }

    private String part(LawNode node, Covers of, List<Measure.Counted> measures) {
        if (!(of instanceof Covers.Places)) {
            throw node.mistake("a part is shown of villages and townships; people and units are parts themselves");
        }
        var parts = measures.stream()
                .map(measure -> Parts.names(law, measure))
                .filter(names -> names.containsKey(node.text()))
                .count();
        if (parts < measures.size()) {
            throw node.mistake("'" + node.text() + "' is no part of what the column counts");
        }
        return node.text();
    }
}
