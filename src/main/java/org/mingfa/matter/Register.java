package org.mingfa.matter;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Closing;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Signs;
import org.mingfa.matter.value.FigureQuoteJson;
import org.mingfa.matter.value.ValueJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads matters and their acts. Which of them are visible the transaction's scope decides. */
public final class Register {

    public static final String COLUMNS = """
            county, place, id, procedure, version, number, title, began, carried_over, acts, head, fields, closing, closed_on
            """;

    private static final String ONE = "select " + COLUMNS + " from matter where county = :county and id = :matter";

    private static final String ACT_COLUMNS = """
            seq, kind, corrects, reason, step, outcome, fields, evidence, persons, post, happened, at, recorded, carried_over,
            pins, told, child, broken
            """;

    private static final String ACTS = "select " + ACT_COLUMNS
            + " from act where county = :county and matter = :matter and seq > :after order by seq";

    private static final String ONE_ACT =
            "select " + ACT_COLUMNS + " from act where county = :county and matter = :matter and seq = :seq";

    private static final String ACTS_OF_MANY = "select county, matter, " + ACT_COLUMNS + """
            from unnest(:counties::text[], :matters::uuid[]) as wanted (county_of, id)
            join act on county = county_of and matter = id
            order by county, matter, seq
            """;

    private Register() {}

    public static Optional<Matter> find(JdbcClient client, String county, UUID id) {
        return client.sql(ONE)
                .param("county", county)
                .param("matter", id)
                .query(Register::matter)
                .optional();
    }

    /** The matter, held until the transaction ends: whoever acts next waits and then sees what changed. */
    static Optional<Matter> hold(JdbcClient client, String county, UUID id) {
        return client.sql(ONE + " for no key update")
                .param("county", county)
                .param("matter", id)
                .query(Register::matter)
                .optional();
    }

    /** The acts after the given number, in order. */
    public static List<Act> acts(JdbcClient client, String county, UUID matter, int after) {
        return client.sql(ACTS)
                .param("county", county)
                .param("matter", matter)
                .param("after", after)
                .query(Register::act)
                .list();
    }

    /** One act; it must be there. */
    public static Act act(JdbcClient client, String county, UUID matter, int seq) {
        return client.sql(ONE_ACT)
                .param("county", county)
                .param("matter", matter)
                .param("seq", seq)
                .query(Register::act)
                .single();
    }

    /** The acts of many matters, in order; one round trip for all of them. */
    static Map<MatterKey, List<Act>> acts(JdbcClient client, List<Matter> matters) {
        var acts = new HashMap<MatterKey, List<Act>>();
        client.sql(ACTS_OF_MANY)
                .param("counties", matters.stream().map(Matter::county).toArray(String[]::new))
                .param("matters", matters.stream().map(Matter::id).toArray(UUID[]::new))
                .query(row -> {
                    acts.computeIfAbsent(
                                    new MatterKey(row.getString("county"), row.getObject("matter", UUID.class)),
                                    _ -> new ArrayList<>())
                            .add(act(row, 0));
                });
        return acts;
    }

    public static Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getString("county"),
                PlaceCode.of(row.getString("place")),
                row.getObject("id", UUID.class),
                row.getString("procedure"),
                row.getObject("version", LocalDate.class),
                row.getString("number"),
                Signs.plain(row.getString("title")),
                row.getObject("began", LocalDate.class),
                row.getBoolean("carried_over"),
                row.getInt("acts"),
                row.getString("head"),
                ValueJson.read(row.getString("fields")),
                Closing.read(row.getString("closing")),
                row.getObject("closed_on", LocalDate.class));
    }

    static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getInt("seq"),
                kind(row),
                row.getString("step"),
                row.getString("outcome"),
                ValueJson.read(row.getString("fields")),
                ValueJson.readEvidence(row.getString("evidence")),
                texts(row.getArray("persons")),
                row.getString("post"),
                row.getObject("happened", LocalDate.class),
                row.getObject("at", LocalTime.class),
                instant(row, "recorded"),
                row.getBoolean("carried_over"),
                ValueJson.readPins(row.getString("pins")),
                FigureQuoteJson.read(row.getString("told")),
                ValueJson.readBroken(row.getString("broken")));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : new ArrayList<>(List.of((String[]) array.getArray()));
    }

    private static Act.Kind kind(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return switch (kind) {
            case "doing" -> new Act.Kind.Doing();
            case "correcting" -> new Act.Kind.Correcting(row.getInt("corrects"), reason(row));
            case "voiding" -> new Act.Kind.Voiding(reason(row));
            case "reopening" -> new Act.Kind.Reopening(reason(row));
            case "resulting" -> new Act.Kind.Resulting(row.getString("child"), true);
            case "retracting" -> new Act.Kind.Resulting(row.getString("child"), false);
            default -> throw new IllegalStateException("unknown kind of act: " + kind);
        };
    }

    private static String reason(ResultSet row) throws SQLException {
        return Objects.requireNonNullElse(row.getString("reason"), "");
    }

    static String kindName(Act.Kind kind) {
        return switch (kind) {
            case Act.Kind.Doing _ -> "doing";
            case Act.Kind.Correcting _ -> "correcting";
            case Act.Kind.Voiding _ -> "voiding";
            case Act.Kind.Reopening _ -> "reopening";
            case Act.Kind.Resulting(var _, var stands) -> stands ? "resulting" : "retracting";
        };
    }
}
