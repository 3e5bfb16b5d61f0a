package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/**
 * What a person typed into the page that tells a past matter whole. Each step told is a part; its parameters begin with the
 * part's words, {@code 3.serve:}, the opening being part 0.
 *
 * @param formerNumber the number the matter bore where it was kept so far; blank where none was typed
 * @param once tells this page from every other, so that it is stored once however often it is sent
 */
record WholeTyped(List<Part> parts, String formerNumber, String once) {

    static final String FORMER = "_former";
    static final String ONCE = "_once";
    static final String ADD = "_add";
    static final String ADDED = "_added";

    private static final Pattern NAME = Pattern.compile("(\\d{1,3})\\.([a-z0-9-]+):(.+)");
    private static final Pattern ROWS = Pattern.compile("(add|drop):(\\d{1,3}\\.[a-z0-9-]+:)(.+)");
    private static final String[] YES = {"1"};

    /**
     * @param added whether somebody asked for it, rather than that it comes next
     */
    record Part(int index, Step step, Typed typed, boolean added) {

        /** What its parameters begin with. */
        String words() {
            return index + "." + step.id() + ":";
        }

        /** The same that nothing was typed in. */
        static Part untouched(int index, Step step, boolean added) {
            return new Part(index, step, new Typed(Map.of(), "", "", "", List.of(), 0, "", true), added);
        }

        /** Whether anything of it was typed. */
        boolean isTold() {
            return !typed.happened().isEmpty()
                    || !typed.outcome().isEmpty()
                    || !typed.others().isEmpty()
                    || !typed.entries().isEmpty();
        }
    }

    /** Nothing typed yet. */
    static WholeTyped nothing(Procedure procedure) {
        return new WholeTyped(List.of(Part.untouched(0, procedure.opening(), false)), "", fresh());
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Reads what was sent; parts of steps that the procedure does not have are left out. */
    static WholeTyped read(Map<String, String[]> sent, Procedure procedure) {
        var said = new TreeMap<Integer, Said>();
        said.put(0, new Said(procedure.opening(), new LinkedHashMap<>()));
        sent.forEach((name, values) -> {
            var part = NAME.matcher(name);
            var step = part.matches() ? procedure.step(part.group(2)) : null;
            if (step != null) {
                var of = said.computeIfAbsent(
                        Integer.valueOf(part.group(1)), _ -> new Said(step, new LinkedHashMap<>()));
                if (of.step.equals(step)) {
                    of.params.put(part.group(3), values);
                }
            }
        });
        rows(sent, said);
        var parts = new ArrayList<Part>();
        said.forEach((index, of) -> {
            of.params.put(Typed.CARRIED, YES);
            parts.add(
                    new Part(index, of.step, Typed.read(of.params, procedure, of.step), of.params.containsKey(ADDED)));
        });
        var asked = procedure.step(first(sent, ADD));
        if (asked != null) {
            parts.add(Part.untouched(parts.getLast().index() + 1, asked, true));
        }
        var once = first(sent, ONCE);
        return new WholeTyped(parts, first(sent, FORMER), once.isEmpty() ? fresh() : once);
    }

    /** What was sent of a part. */
    private record Said(Step step, Map<String, String[]> params) {}

    /** A button that adds or drops a row says in which part. */
    private static void rows(Map<String, String[]> sent, Map<Integer, Said> said) {
        var asked = ROWS.matcher(first(sent, Typed.ROWS));
        if (asked.matches()) {
            var part = said.get(
                    Integer.valueOf(asked.group(2).substring(0, asked.group(2).indexOf('.'))));
            if (part != null) {
                part.params.put(Typed.ROWS, new String[] {asked.group(1) + ":" + asked.group(3)});
            }
        }
    }

    static String first(Map<String, String[]> sent, String name) {
        var values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }
}
