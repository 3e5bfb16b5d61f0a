package org.mingfa.law;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A worked case (场景): what was done, what was tried and refused, and by which article.
 *
 * @param matters the stories of other matters this one holds in its fields, by the number it calls them
 * @param replacedOn the day from which a later record of the same is in force; null where there is none
 * @param noticesUntil the last year whose holiday notice is out when the story plays; null for all that are known
 */
public record Scenario(
        String file,
        String name,
        String procedure,
        PlaceCode place,
        Map<String, Actor> people,
        Map<String, Scenario> matters,
        List<Happening> story,
        String end,
        @Nullable LocalDate replacedOn,
        @Nullable Integer noticesUntil) {

    private static final String[] HAPPENING = {
        "do",
        "try",
        "settled",
        "opened",
        "day",
        "at",
        "recorded",
        "recorded-at",
        "carried-over",
        "by",
        "outcome",
        "values",
        "figures",
        "evidence",
        "refused",
        "because",
        "cautions",
        "findings",
        "then",
        "due",
        "late-after",
        "earliest",
        "counts"
    };

    /**
     * A person of the story.
     *
     * @param from the first day in their posts; null for ever since
     * @param until the last; null for on and on
     */
    public record Actor(
            List<String> roles,
            List<String> holding,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Whether they are in their posts on a day. */
        public boolean isInPost(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * @param allowed whether the story says the act is taken
     * @param settledBy the number of the matter that settles the step by its end, or null where people act
     * @param by names of people; the first signs
     * @param at the time of day, or null where the story does not say
     * @param recorded the day it was recorded, at {@code recordedAt}
     * @param values as entered
     * @param figures what figures say when it is judged, by measure; those not named say nothing has been
     * @param refused the rules that refuse it; of what is not taken and not refused either there are only cautions
     * @param because what must stand in the basis of one of those rules; null when not said
     * @param cautions exactly the cautions expected; null when not said
     * @param findings exactly the rules found broken by what happened; null when not said
     * @param then states of steps afterwards
     * @param due ends of caps afterwards, the earliest there can be; {@code lateAfter}: the latest; {@code earliest}: ends
     *     of floors
     * @param counts by measure and year: what the matter adds to the figure of that year; of what lasts, at its end
     */
    public record Happening(
            int line,
            boolean allowed,
            String step,
            LocalDate day,
            @Nullable LocalTime at,
            LocalDate recorded,
            LocalTime recordedAt,
            boolean carriedOver,
            @Nullable String settledBy,
            List<String> by,
            @Nullable String outcome,
            Map<String, Entered> values,
            Map<String, BigDecimal> figures,
            List<String> evidence,
            List<RuleId> refused,
            @Nullable String because,
            @Nullable List<RuleId> cautions,
            @Nullable List<RuleId> findings,
            Map<String, String> then,
            Map<String, LocalDate> due,
            Map<String, LocalDate> lateAfter,
            Map<String, LocalDate> earliest,
            Map<String, Map<Integer, BigDecimal>> counts) {}

    /** Every scenario of a law folder. */
    public static List<Scenario> load(Path lawFolder) {
        return LawFolder.scenarios(lawFolder);
    }

    /** @param told the scenario a node names, such as {@code contract/signed} */
    static Scenario read(LawNode node, Function<LawNode, Scenario> told) {
        var keys = node.keys(
                "scenario", "procedure", "place", "people", "matters", "story", "end", "replaced", "notices-until");
        if (keys.need("story").list().isEmpty()) {
            throw keys.need("story").mistake("a story has at least one happening");
        }
        var people = new LinkedHashMap<String, Actor>();
        keys.need("people").entries().forEach((name, actor) -> {
            var inner = actor.keys("roles", "holding", "from", "until");
            people.put(
                    name,
                    new Actor(
                            inner.each("roles", LawNode::id),
                            inner.each("holding", LawNode::id),
                            inner.find("from").map(LawNode::day).orElse(null),
                            inner.find("until").map(LawNode::day).orElse(null)));
        });
        var matters = new LinkedHashMap<String, Scenario>();
        keys.entries("matters").forEach((number, story) -> matters.put(number, told.apply(story)));
        return new Scenario(
                node.file(),
                keys.need("scenario").text(),
                keys.need("procedure").id(),
                keys.need("place").place(),
                people,
                matters,
                keys.need("story").list().stream()
                        .map(happening -> happening(happening, matters))
                        .toList(),
                keys.find("end").map(LawNode::text).orElse("open"),
                keys.find("replaced").map(LawNode::day).orElse(null),
                keys.find("notices-until").map(LawNode::whole).orElse(null));
    }

    /** The end of another matter, or its beginning where the step waits for no more, which is told in its own story. */
    private static Happening settled(LawNode node, LawNode.Keys keys, Map<String, Scenario> matters) {
        var by = keys.need("by");
        var story = matters.get(by.text());
        if (story == null) {
            throw by.mistake("there is no matter '" + by.text() + "' under 'matters'");
        }
        boolean ended = keys.has("settled");
        var last = ended ? story.story().getLast() : story.story().getFirst();
        return new Happening(
                node.line(),
                true,
                keys.need(ended ? "settled" : "opened").id(),
                last.day(),
                last.at(),
                last.recorded(),
                last.recordedAt(),
                last.carriedOver(),
                by.text(),
                last.by(),
                null,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                rules(keys, "cautions"),
                rules(keys, "findings"),
                texts(keys, "then"),
                days(keys, "due"),
                days(keys, "late-after"),
                days(keys, "earliest"),
                counts(keys));
    }

    private static Happening happening(LawNode node, Map<String, Scenario> matters) {
        var keys = node.keys(HAPPENING);
        if ((keys.has("settled") || keys.has("opened")) && !keys.has("do") && !keys.has("try")) {
            return settled(node, keys, matters);
        }
        if (keys.has("do") == keys.has("try")) {
            throw node.mistake("a happening either is done ('do') or tried ('try')");
        }
        if (keys.has("refused") ? keys.has("do") : keys.has("try") && !keys.has("cautions")) {
            throw node.mistake("'refused' names the rules that refuse a 'try', 'cautions' those that let it pass");
        }
        var day = keys.need("day").day();
        return new Happening(
                node.line(),
                keys.has("do"),
                keys.need(keys.has("do") ? "do" : "try").id(),
                day,
                keys.find("at").map(LawNode::time).orElse(null),
                keys.find("recorded").map(LawNode::day).orElse(day),
                keys.find("recorded-at").map(LawNode::time).orElse(LocalTime.NOON),
                keys.yes("carried-over"),
                null,
                keys.need("by").oneOrMore().stream().map(LawNode::text).toList(),
                keys.find("outcome").map(LawNode::id).orElse(null),
                values(keys),
                figures(keys),
                keys.each("evidence", LawNode::id),
                keys.each("refused", Scenario::rule),
                keys.find("because").map(LawNode::text).orElse(null),
                rules(keys, "cautions"),
                rules(keys, "findings"),
                texts(keys, "then"),
                days(keys, "due"),
                days(keys, "late-after"),
                days(keys, "earliest"),
                counts(keys));
    }

    private static @Nullable List<RuleId> rules(LawNode.Keys keys, String key) {
        return keys.has(key) ? keys.each(key, Scenario::rule) : null;
    }

    private static RuleId rule(LawNode node) {
        return node.here(() -> RuleId.parse(node.text()));
    }

    private static Map<String, Entered> values(LawNode.Keys keys) {
        return keys.find("values").map(Scenario::cells).orElse(Map.of());
    }

    private static Map<String, BigDecimal> figures(LawNode.Keys keys) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        keys.entries("figures").forEach((id, value) -> figures.put(id, value.number()));
        return figures;
    }

    private static Map<String, Entered> cells(LawNode node) {
        var cells = new LinkedHashMap<String, Entered>();
        node.entries().forEach((id, value) -> cells.put(id, entered(value)));
        return cells;
    }

    private static Entered entered(LawNode node) {
        if (node.isMap()) {
            return new Entered.Row(cells(node));
        }
        return node.isList()
                ? new Entered.Many(node.list().stream().map(Scenario::entered).toList())
                : new Entered.Text(node.textOrBlank());
    }

    private static Map<String, String> texts(LawNode.Keys keys, String key) {
        var map = new LinkedHashMap<String, String>();
        keys.entries(key).forEach((id, value) -> map.put(id, value.text()));
        return map;
    }

    private static Map<String, Map<Integer, BigDecimal>> counts(LawNode.Keys keys) {
        var counts = new LinkedHashMap<String, Map<Integer, BigDecimal>>();
        keys.entries("counts").forEach((measure, years) -> {
            var byYear = new LinkedHashMap<Integer, BigDecimal>();
            years.entries().forEach((year, value) -> byYear.put(year(year, value), value.number()));
            counts.put(measure, byYear);
        });
        return counts;
    }

    private static int year(String year, LawNode node) {
        if (!year.matches("[12]\\d{3}")) {
            throw node.mistake("'" + year + "' is no year");
        }
        return Integer.parseInt(year);
    }

    private static Map<String, LocalDate> days(LawNode.Keys keys, String key) {
        var map = new LinkedHashMap<String, LocalDate>();
        keys.entries(key).forEach((id, value) -> map.put(id, value.day()));
        return map;
    }
}
