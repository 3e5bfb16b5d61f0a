package org.mingfa.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;
import org.mingfa.matter.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The condition of a ledger's query in SQL, with its parameters. Field ids come from the procedure, never from the request. */
final class LedgerCondition {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private final StringBuilder sql = new StringBuilder("where m.county = :county and m.procedure = :procedure");
    private final Map<String, Object> parameters = new HashMap<>();

    LedgerCondition(String county, Procedure procedure, LedgerQuery query, LocalDate today) {
        parameters.put("county", county);
        parameters.put("procedure", procedure.id());
        parameters.put("today", today);
        if (!query.place().isCountry()) {
            and("starts_with(m.place, :place)", "place", query.place().digits());
        }
        if (query.from() != null) {
            and("m.began >= :from", "from", query.from());
        }
        if (query.to() != null) {
            and("m.began <= :to", "to", query.to());
        }
        var phrase = SearchWords.phrase(query.text());
        if (!phrase.isBlank()) {
            and("m.words @@ :phrase::tsquery", "phrase", phrase);
        } else if (!query.text().isBlank()) {
            and("position(:text in m.title) > 0", "text", query.text().strip());
        }
        query.choices().forEach((id, code) -> choice(procedure, id, code));
        sql.append(" and ").append(query.state().condition());
    }

    private void choice(Procedure procedure, String id, String code) {
        var field = procedure.field(id);
        if (field == null || code.isEmpty()) {
            return;
        }
        var name = "choice" + parameters.size();
        switch (field.type()) {
            case FieldType.Choices _, FieldType.Place _, FieldType.Person _ ->
                and(
                        "(m.fields->'%1$s' @> to_jsonb(:%2$s::text) or m.fields->>'%1$s' like :%2$s || '%%')"
                                .formatted(id, name),
                        name,
                        code);
            case FieldType.Matter matter when matter.several() -> and("""
                        (m.fields->'%1$s' @> jsonb_build_array(jsonb_build_object('known-as', :%2$s::text))
                         or m.fields->'%1$s' @> to_jsonb(:%2$s::text) or m.fields->'%1$s'->>'known-as' = :%2$s)
                        """.formatted(id, name), name, code.strip());
            case FieldType.Matter _ ->
                and(
                        "(m.fields->'%1$s'->>'known-as' = :%2$s or m.fields->>'%1$s' = :%2$s)".formatted(id, name),
                        name,
                        code.strip());
            case FieldType.Number _ -> number(id, name, code.strip());
            case FieldType.Text _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Unit _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
                    FieldType.Table _ -> and("m.fields->>'" + id + "' = :" + name, name, code);
        }
    }

    private void number(String id, String name, String number) {
        if (NUMBER.matcher(number).matches()) {
            and("(m.fields->'%s'->>'number')::numeric = :%s".formatted(id, name), name, new BigDecimal(number));
        } else {
            sql.append(" and false");
        }
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** A statement that ends in this condition, or goes on behind it. */
    JdbcClient.StatementSpec bind(JdbcClient client, String statement) {
        return client.sql(statement).params(parameters);
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
