package org.mingfa.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingfa.calendar.Span;

/** Reads the parameters of places, which only change what the nation's file declares. */
final class ParameterReader {

    private ParameterReader() {}

    /** @param mistakes where what does not hold together is added */
    static Parameters all(List<List<Sourced<Parameters.Parameter>>> files, List<LawMistake> mistakes) {
        var all = files.stream().flatMap(List::stream).toList();
        Map<String, Parameters.Parameter> declared = all.stream()
                .map(Sourced::what)
                .filter(parameter -> parameter.place().isCountry())
                .collect(Collectors.toMap(Parameters.Parameter::id, Function.identity(), (first, _) -> first));
        var set = new HashSet<String>();
        for (var written : all) {
            var parameter = written.what();
            var declaration = declared.get(parameter.id());
            var called = "'" + parameter.id() + "' of place \"" + parameter.place() + "\"";
            if (declaration == null) {
                mistakes.add(written.at().mistake(called + " is not declared in the file of the place \"\""));
            } else if (!declaration
                    .setting()
                    .getClass()
                    .equals(parameter.setting().getClass())) {
                mistakes.add(written.at().mistake(called + " is not of the kind declared"));
            } else if (!set.add(called)) {
                mistakes.add(written.at().mistake(called + " is set twice"));
            }
        }
        return new Parameters(all.stream().map(Sourced::what).toList());
    }

    static List<Sourced<Parameters.Parameter>> ofOnePlace(LawNode node) {
        var keys = node.keys("place", "parameters");
        var place = keys.need("place").place();
        var found = new ArrayList<Sourced<Parameters.Parameter>>();
        keys.need("parameters").entries().forEach((id, entry) -> {
            FieldReader.checkId(id, entry);
            var inner = entry.keys("name", "value", "source", "note");
            var parameter = new Parameters.Parameter(
                    id,
                    inner.find("name").map(LawNode::text).orElse(id),
                    setting(inner.need("value")),
                    place,
                    inner.need("source").text(),
                    inner.find("note").map(LawNode::text).orElse(null));
            found.add(new Sourced<>(parameter, entry));
        });
        return found;
    }

    private static Parameters.Setting setting(LawNode node) {
        var text = node.text();
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            return new Parameters.Setting.Number(new BigDecimal(text));
        }
        if (!text.matches("\\d+ .*")) {
            return new Parameters.Setting.Text(text);
        }
        var span = node.here(() -> Span.parse(text));
        if (span instanceof Span.Hours) {
            throw node.mistake("a parameter's length is in days or months; hours stand in the clock itself");
        }
        return new Parameters.Setting.Length(span);
    }
}
