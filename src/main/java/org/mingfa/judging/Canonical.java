package org.mingfa.judging;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.RuleId;
import org.mingfa.law.Value;

/**
 * The one way an act is written for its digest: JSON with keys in code-point order, no white space, numbers without
 * trailing zeros, instants to the microsecond; the time of day to the minute, the broken rules, the pins and what figures told,
 * only where the act has them. A program in any language can write it again from the stored act.
 */
public final class Canonical {

    private final StringBuilder out = new StringBuilder(512);

    private Canonical() {}

    /** The canonical form of an act. */
    public static String of(Act act) {
        var canonical = new Canonical();
        canonical.act(act);
        return canonical.out.toString();
    }

    /** The canonical form of values by id. */
    public static String of(Map<String, Value> values) {
        var canonical = new Canonical();
        canonical.values(values);
        return canonical.out.toString();
    }

    private void act(Act act) {
        out.append('{');
        var at = act.at();
        if (at != null) {
            out.append("\"at\":");
            text(at.truncatedTo(ChronoUnit.MINUTES).toString());
            out.append(',');
        }
        broken(act.broken());
        out.append("\"carriedOver\":").append(act.carriedOver());
        evidence(act.evidence());
        out.append("],\"happened\":");
        text(act.happened().toString());
        out.append(",\"kind\":");
        kind(act.kind());
        out.append(",\"outcome\":");
        textOrNull(act.outcome());
        out.append(",\"persons\":[");
        texts(act.persons());
        out.append("],");
        pins(act.pins());
        out.append("\"post\":");
        text(act.post());
        out.append(",\"recorded\":");
        text(act.recorded().truncatedTo(ChronoUnit.MICROS).toString());
        out.append(",\"seq\":").append(act.seq()).append(",\"step\":");
        text(act.step());
        quotes(act.quotes());
        out.append(",\"values\":");
        values(act.values());
        out.append('}');
    }

    private void broken(List<RuleId> broken) {
        if (broken.isEmpty()) {
            return;
        }
        out.append("\"broken\":[");
        String comma = "";
        for (var rule : broken) {
            out.append(comma);
            text(rule.toString());
            comma = ",";
        }
        out.append("],");
    }

    private void evidence(List<Act.Evidence> files) {
        out.append(",\"evidence\":[");
        String comma = "";
        for (var file : files) {
            out.append(comma).append("{\"digest\":");
            text(file.digest());
            out.append(",\"kind\":");
            text(file.kind());
            out.append(",\"mediaType\":");
            text(file.mediaType());
            out.append(",\"name\":");
            text(file.name());
            out.append(",\"size\":").append(file.size()).append('}');
            comma = ",";
        }
    }

    private void pins(List<Pin> pins) {
        if (pins.isEmpty()) {
            return;
        }
        out.append("\"pins\":[");
        String comma = "";
        for (var pin : pins) {
            out.append(comma).append("{\"head\":");
            text(pin.head());
            out.append(",\"matter\":");
            text(pin.matter());
            out.append(",\"seq\":").append(pin.seq()).append('}');
            comma = ",";
        }
        out.append("],");
    }

    private void quotes(List<FigureQuote> quotes) {
        if (quotes.isEmpty()) {
            return;
        }
        out.append(",\"told\":[");
        String comma = "";
        for (var quote : quotes) {
            var question = quote.question();
            out.append(comma).append("{\"by\":");
            by(question.by());
            out.append(",\"field\":");
            text(quote.field());
            out.append(",\"from\":");
            text(question.from().toString());
            out.append(",\"measures\":[");
            texts(question.measures());
            out.append("],\"part\":");
            textOrNull(question.part());
            out.append(",\"place\":");
            text(question.place().digits());
            out.append(",\"records\":").append(quote.records()).append(",\"to\":");
            text(question.to().toString());
            out.append(",\"value\":");
            text(plain(quote.value()));
            out.append('}');
            comma = ",";
        }
        out.append(']');
    }

    private void by(Question.By by) {
        switch (by) {
            case Question.By.All _ -> out.append("\"all\"");
            case Question.By.Own _ -> out.append("\"own\"");
            case Question.By.Saying(var field, var value) -> {
                out.append("{\"in\":");
                text(field);
                out.append(",\"saying\":");
                text(value);
                out.append('}');
            }
            case Question.By.SameParty(var field, var _) -> {
                out.append("{\"same-party\":");
                text(field);
                out.append('}');
            }
            case Question.By.Holding(var field, var matter) -> {
                out.append("{\"holding\":");
                textOrNull(matter);
                out.append(",\"in\":");
                text(field);
                out.append('}');
            }
        }
    }

    private void kind(Act.Kind kind) {
        switch (kind) {
            case Act.Kind.Doing _ -> out.append("{\"doing\":true}");
            case Act.Kind.Correcting(var seq, var reason) -> {
                out.append("{\"correcting\":").append(seq).append(",\"reason\":");
                text(reason);
                out.append('}');
            }
            case Act.Kind.Resulting(var child, var stands) -> {
                out.append("{\"resulting\":");
                text(child);
                out.append(stands ? "}" : ",\"withdrawn\":true}");
            }
            case Act.Kind.Reopening(var reason) -> {
                out.append("{\"reason\":");
                text(reason);
                out.append(",\"reopening\":true}");
            }
            case Act.Kind.Voiding(var reason) -> {
                out.append("{\"reason\":");
                text(reason);
                out.append(",\"voiding\":true}");
            }
        }
    }

    private void values(Map<String, Value> values) {
        out.append('{');
        String comma = "";
        for (var entry : new TreeMap<>(values).entrySet()) {
            out.append(comma);
            text(entry.getKey());
            out.append(':');
            value(entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void value(Value value) {
        switch (value) {
            case Value.Text(var text) -> text(text);
            case Value.Link(var matter, var number) -> {
                out.append("{\"matter\":");
                text(matter);
                out.append(",\"known-as\":");
                text(number);
                out.append('}');
            }
            case Value.Amount(var number) ->
                out.append("{\"number\":\"").append(plain(number)).append("\"}");
            case Value.Day(var day) -> out.append("{\"day\":\"").append(day).append("\"}");
            case Value.Moment(var at) -> out.append("{\"moment\":\"").append(at).append("\"}");
            case Value.YesNo(var yes) -> out.append(yes);
            case Value.Many(var many) -> {
                out.append('[');
                String comma = "";
                for (var one : many) {
                    out.append(comma);
                    value(one);
                    comma = ",";
                }
                out.append(']');
            }
            case Value.Row(var cells) -> {
                out.append("{\"row\":");
                values(cells);
                out.append('}');
            }
            case Value.Sealed(var masked, var cipher) -> {
                out.append("{\"cipher\":");
                text(cipher);
                out.append(",\"masked\":");
                text(masked);
                out.append('}');
            }
            case Value.Unread _ ->
                throw new IllegalArgumentException("an entry that could not be read is never recorded");
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void texts(List<String> texts) {
        String comma = "";
        for (var one : texts) {
            out.append(comma);
            text(one);
            comma = ",";
        }
    }

    private void textOrNull(@Nullable String text) {
        if (text == null) {
            out.append("null");
        } else {
            text(text);
        }
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
