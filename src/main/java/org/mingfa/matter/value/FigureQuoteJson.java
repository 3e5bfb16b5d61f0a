package org.mingfa.matter.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.FigureQuote;
import org.mingfa.judging.Question;
import org.mingfa.law.PlaceCode;
import tools.jackson.databind.JsonNode;

/** What figures told as JSON in the database, and back. */
public final class FigureQuoteJson {

    private static final String ALL = "all";
    private static final String OWN = "own";

    private static final String SAME_PARTY = "same-party";

    private FigureQuoteJson() {}

    /** Null where there are none, which is nearly everywhere. */
    public static @Nullable String write(List<FigureQuote> quotes) {
        return quotes.isEmpty()
                ? null
                : ValueJson.MAPPER.writeValueAsString(
                        quotes.stream().map(FigureQuoteJson::row).toList());
    }

    private static Map<String, @Nullable Object> row(FigureQuote quote) {
        var question = quote.question();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("field", quote.field());
        row.put("measures", question.measures());
        row.put("from", question.from().toString());
        row.put("to", question.to().toString());
        row.put("place", question.place().digits());
        row.put("part", question.part());
        switch (question.by()) {
            case Question.By.All _ -> row.put("by", ALL);
            case Question.By.Own _ -> row.put("by", OWN);
            case Question.By.Saying(var field, var value) -> {
                row.put("in", field);
                row.put("saying", value);
            }
            case Question.By.SameParty(var field, var _) -> row.put(SAME_PARTY, field);
            case Question.By.Holding(var field, var matter) -> {
                row.put("in", field);
                row.put("holding", matter);
            }
        }
        row.put("records", quote.records());
        row.put("value", quote.value());
        return row;
    }

    public static List<FigureQuote> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        var quotes = new ArrayList<FigureQuote>();
        ValueJson.MAPPER
                .readTree(json)
                .forEach(node -> quotes.add(new FigureQuote(
                        node.get("field").stringValue(),
                        new Question(
                                node.get("measures").values().stream()
                                        .map(JsonNode::stringValue)
                                        .toList(),
                                LocalDate.parse(node.get("from").stringValue()),
                                LocalDate.parse(node.get("to").stringValue()),
                                PlaceCode.of(node.get("place").stringValue()),
                                node.get("part").stringValue(null),
                                by(node)),
                        node.get("records").intValue(),
                        node.get("value").decimalValue())));
        return quotes;
    }

    private static Question.By by(JsonNode node) {
        if (node.has(SAME_PARTY)) {
            return new Question.By.SameParty(node.get(SAME_PARTY).stringValue(), null);
        }
        if (node.has("saying")) {
            return new Question.By.Saying(
                    node.get("in").stringValue(), node.get("saying").stringValue());
        }
        if (node.has("in")) {
            return new Question.By.Holding(
                    node.get("in").stringValue(), node.get("holding").stringValue(null));
        }
        return node.get("by").stringValue().equals(OWN) ? new Question.By.Own() : new Question.By.All();
    }
}
