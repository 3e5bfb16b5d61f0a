package org.mingfa.guarding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.judging.Chain;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that are sealed by the day they were recorded, besides the chains of matters: each in one form, so that it can be
 * written again from what is stored. The names are stored: one may be added, none renamed.
 */
enum SealedRows {
    ACT("办理记录的登记情况", """
            select place, recorded as at, matter::text || lpad(seq::text, 8, '0') as key,
                   jsonb_build_array(matter, seq, place, findings, algorithm, link) as line
            from act where county = :county and recorded >= :from and recorded < :to
            """),
    MATTER("事项的编号和程序", """
            select m.place, a.recorded as at, m.id::text as key,
                   jsonb_build_array(m.id, m.number, m.procedure, m.version, m.began, m.carried_over) as line
            from act a join matter m on m.county = a.county and m.id = a.matter
            where a.county = :county and a.recorded >= :from and a.recorded < :to and a.seq = 1
            """),
    REFUSAL("拦截记录", """
            select place, asked as at, id::text as key,
                   jsonb_build_array(id, procedure, matter, step, person, post, happened, extract(epoch from asked), breaches)
                       as line
            from refusal where county = :county and asked >= :from and asked < :to
            """),
    AUDIT("操作日志", """
            select place, at, id::text as key,
                   jsonb_build_array(id, extract(epoch from at), person, post, doing, about, detail) as line
            from audit where county = :county and at >= :from and at < :to
            """),
    EVIDENCE("材料登记", """
            select place, stored as at, digest || place as key,
                   jsonb_build_array(digest, place, media_type, size, extract(epoch from stored)) as line
            from evidence where county = :county and stored >= :from and stored < :to
            """),
    REPORT("年度报告的文稿", """
            select place, saved as at, lpad(year::text, 8, '0') || lpad(version::text, 8, '0') as key,
                   jsonb_build_array(year, version, blocks, person, extract(epoch from saved)) as line
            from report_version where county = :county and saved >= :from and saved < :to
            """),
    SIGNED("签发的年度报告", """
            select place, signed as at, lpad(year::text, 8, '0') || lpad(version::text, 8, '0') as key,
                   jsonb_build_array(year, version, matter, figures, digest, person, extract(epoch from signed)) as line
            from report_signed where county = :county and signed >= :from and signed < :to
            """),
    REMARK("年度报告的批注", """
            select place, written as at, id::text as key,
                   jsonb_build_array(id, year, block, person, text, extract(epoch from written)) as line
            from report_remark where county = :county and written >= :from and written < :to
            """),
    HOLIDAY_NOTICE("节假日安排", """
            select place, entered as at, lpad(year::text, 8, '0') || lpad(version::text, 8, '0') as key,
                   jsonb_build_array(year, version, number, published, source, extension, days, entered_by, post,
                                     extract(epoch from entered)) as line
            from holiday_notice where county = :county and entered >= :from and entered < :to
            """),
    DEADLINE_MOVE("期限变动", """
            select place, moved as at, id::text as key,
                   jsonb_build_array(id, matter, step, was, became, cause, extract(epoch from moved)) as line
            from deadline_move where county = :county and moved >= :from and moved < :to
            """),
    NOTICE("通知", """
            select place, created as at, id::text as key,
                   jsonb_build_array(id, matter, roles, persons, text, extract(epoch from created)) as line
            from notice where county = :county and created >= :from and created < :to
            """);

    /** A place, nine digits at most, and one of its days. */
    record Day(String place, LocalDate day) implements Comparable<Day> {

        @Override
        public int compareTo(Day other) {
            int places = place.compareTo(other.place);
            return places != 0 ? places : day.compareTo(other.day);
        }
    }

    /** How many rows there are of a day, and what they come to. */
    record Lines(int count, String digest) {

        private static final Lines NONE = new Lines(0, "");

        private Lines and(String line) {
            return new Lines(count + 1, Chain.digest(digest + "\n" + line));
        }

        /** The seal of these rows after the one before. */
        String sealed(SealedRows kind, String previous, Day of) {
            return Chain.digest("mingfa-rows\n" + kind.name() + "\n" + previous + "\n" + of.place() + "\n" + of.day()
                    + "\n" + count + "\n" + digest);
        }
    }

    private static final String SINCE = "select day from sealed_since where county = :county and kind = :kind";

    private static final int AT_A_TIME = 2_000;

    private final String chinese;
    private final String sql;

    SealedRows(String chinese, String rows) {
        this.chinese = chinese;
        this.sql = "select left(place, 9) as place, (at at time zone 'Asia/Shanghai')::date as day, line::text from ("
                + rows + ") as recorded order by left(place, 9) collate \"C\", day, key collate \"C\"";
    }

    String chinese() {
        return chinese;
    }

    /** The first day of a county whose rows of this kind are sealed: days before had been sealed when the kind was added. */
    LocalDate since(JdbcClient client, String county) {
        return client.sql(SINCE)
                .param("county", county)
                .param("kind", name())
                .query(LocalDate.class)
                .optional()
                .orElse(Sealing.BEGINNING);
    }

    /**
     * What a county's rows come to, by place and day.
     *
     * @param from the first day
     * @param to the day after the last
     */
    Map<Day, Lines> days(JdbcClient client, String county, OffsetDateTime from, OffsetDateTime to) {
        var days = new TreeMap<Day, Lines>();
        client.sql(sql)
                .withFetchSize(AT_A_TIME)
                .param("county", county)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    var line = row.getString("line");
                    days.compute(
                            new Day(row.getString("place"), row.getObject("day", LocalDate.class)),
                            (_, lines) -> (lines == null ? Lines.NONE : lines).and(line));
                });
        return days;
    }
}
