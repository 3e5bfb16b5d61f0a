package org.mingfa.matter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.value.ValueJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells people what no act of theirs or others' tells them: rounds, hand-overs. What was told under its id is not told again. */
final class NoticeRows {

    private static final String TELL = """
            insert into notice (county, place, id, matter, roles, persons, text, created)
            select :county, place, id, matter, roles, persons, text, now()
            from jsonb_to_recordset(:told::jsonb)
                as t(place text, id uuid, matter uuid, roles text[], persons text[], text text)
            on conflict (county, id) do nothing
            """;

    private NoticeRows() {}

    /** @param matter it is about; null where it is about none */
    record NoticeRow(PlaceCode place, @Nullable UUID matter, Recorder.Notice notice) {

        private Map<String, ?> asRow() {
            var row = notice.asRow();
            row.put("place", place.digits());
            row.put("matter", matter);
            return row;
        }
    }

    /** Answers how much of it had not been told before. */
    static int tell(JdbcClient client, String county, List<NoticeRow> told) {
        return told.isEmpty()
                ? 0
                : client.sql(TELL)
                        .param("county", county)
                        .param(
                                "told",
                                ValueJson.MAPPER.writeValueAsString(
                                        told.stream().map(NoticeRow::asRow).toList()))
                        .update();
    }
}
