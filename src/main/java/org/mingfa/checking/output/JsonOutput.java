package org.mingfa.checking.output;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mingfa.checking.Checked;
import org.mingfa.checking.Compared;
import org.mingfa.checking.Finding;
import org.mingfa.checking.Position;
import org.mingfa.reading.StatedFigure;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was found, for machines. */
public final class JsonOutput {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonOutput() {}

    public static String of(Checked checked) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("title", checked.reading().title());
        checked.reading().year().ifPresent(year -> whole.put("year", year));
        checked.reading().date().ifPresent(date -> whole.put("date", date.toString()));
        whole.put("summary", checked.summary());
        whole.put(
                "parts",
                checked.reading().parts().stream()
                        .map(part -> Map.of(
                                "heading", part.called(),
                                "paragraphs", part.paragraphs().size()))
                        .toList());
        whole.put(
                "findings",
                checked.findings().stream().map(one -> finding(one, checked)).toList());
        whole.put(
                "figures",
                checked.reading().figures().stream()
                        .map(one -> figure(one, checked))
                        .toList());
        whole.put(
                "compared",
                checked.compared().stream().map(one -> compared(one, checked)).toList());
        return JSON.writeValueAsString(whole);
    }

    private static Map<String, Object> finding(Finding one, Checked checked) {
        var map = new LinkedHashMap<String, Object>();
        map.put("check", one.check());
        map.put("name", one.name());
        map.put("severity", one.severity().id());
        map.put("place", place(Position.of(one.where(), checked.reading())));
        map.put("quotation", one.where().text());
        map.put("why", one.why());
        map.put("basis", one.basis());
        map.put("proposal", one.proposal());
        return map;
    }

    private static Map<String, Object> place(Position place) {
        var map = new LinkedHashMap<String, Object>();
        map.put("part", place.part());
        map.put("paragraph", place.paragraph());
        map.put("line", place.line());
        map.put("from", place.from());
        map.put("to", place.to());
        return map;
    }

    private static Map<String, Object> figure(StatedFigure one, Checked checked) {
        var map = new LinkedHashMap<String, Object>();
        map.put("number", one.number());
        if (one.upper() != null) {
            map.put("upper", one.upper());
        }
        map.put("manner", one.manner().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        map.put("unit", one.unit());
        map.put("what", one.what());
        map.put("period", one.period());
        map.put("text", one.where().text());
        map.put("place", place(Position.of(one.where(), checked.reading())));
        return map;
    }

    private static Map<String, Object> compared(Compared one, Checked checked) {
        var map = new LinkedHashMap<String, Object>();
        map.put("stated", figure(one.stated(), checked));
        map.put("recorded", one.recorded());
        map.put("records", one.records());
        map.put("more", one.more());
        map.put("holds", one.holds());
        return map;
    }
}
