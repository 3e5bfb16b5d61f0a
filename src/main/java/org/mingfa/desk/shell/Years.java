package org.mingfa.desk.shell;

import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Option;

/** The years one may look at: this one and those just before it. */
public record Years(int now) {

    private static final int MANY = 6;

    /** The year asked for, or this one where that is none to look at. */
    public int orNow(int asked) {
        return asked <= now && asked > now - MANY ? asked : now;
    }

    /** A field to choose one. */
    public FieldView field(int chosen) {
        return FieldView.select("year", "年度", options())
                .placeholder("今年")
                .value(Integer.toString(chosen))
                .build();
    }

    /** The years as options, this one first. */
    public List<Option> options() {
        return IntStream.range(0, MANY)
                .mapToObj(back -> Integer.toString(now - back))
                .map(text -> Option.of(text, text + "年"))
                .toList();
    }
}
