package org.mingfa.command.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.HolidayYear;
import org.mingfa.guarding.RoundBook;
import org.mingfa.judging.Act;
import org.mingfa.keeping.Moments;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Register;
import org.mingfa.matter.value.DataKey;
import org.mingfa.store.LiveDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database: its tables, its key, the law versions its matters run under, seals, rounds and holidays. */
final class Records {

    private static final String RUNNING = """
            select procedure, version, count(*) as matters from matter
            where closing is null group by procedure, version order by procedure, version
            """;

    /** A county whose last act before today lies beyond the days it is sealed through. */
    private static final String UNSEALED = """
            select a.county, min(a.recorded) as since
            from act a left join sealed_through s on s.county = a.county
            where a.recorded < :today and (s.day is null or a.recorded >= (s.day + 1) at time zone 'Asia/Shanghai')
            group by a.county order by a.county
            """;

    private final LiveDatabase live;
    private final JdbcClient client;
    private final Clock clock;

    Records(LiveDatabase live, Clock clock) {
        this.live = live;
        this.client = live.everything();
        this.clock = clock;
    }

    List<Observed> look(Path data, @Nullable LawLibrary law) {
        var seen = new ArrayList<Observed>();
        int here = Integer.parseInt(live.schema());
        int newest = Integer.parseInt(LiveDatabase.newestSchema());
        seen.add(schema(here, newest));
        if (here != newest) {
            return seen;
        }
        seen.add(key(data));
        if (law != null) {
            seen.add(versions(law));
            seen.add(holidays(law));
        }
        seen.add(seals());
        RoundBook.states(client).forEach(state -> seen.add(round(state)));
        return seen;
    }

    private static Observed schema(int here, int newest) {
        if (here > newest) {
            return Observed.wrong("数据库", "表结构是第" + here + "版，比这个程序（第" + newest + "版）新", "请用较新版本的明法，旧程序不能用在新数据上");
        }
        return here < newest
                ? Observed.heed("数据库", "表结构是第" + here + "版，程序是第" + newest + "版", "下次启动时自动升级，请先用原来的程序备份")
                : Observed.fine("数据库", "可以连接，表结构是第" + here + "版");
    }

    private Observed key(Path data) {
        return DataKey.lack(DataKey.fileIn(data), client)
                .map(lack -> Observed.wrong("个人信息密钥", bare(lack.happened()), bare(lack.remedy())))
                .orElseGet(() -> Observed.fine("个人信息密钥", "与数据库相符"));
    }

    static String bare(String sentence) {
        return sentence.replaceFirst("。$", "");
    }

    private record Running(String procedure, LocalDate version, long matters) {}

    private Observed versions(LawLibrary law) {
        var gone = client
                .sql(RUNNING)
                .query((row, _) -> new Running(
                        row.getString("procedure"), row.getObject("version", LocalDate.class), row.getLong("matters")))
                .list()
                .stream()
                .filter(running ->
                        law.version(running.procedure(), running.version()).isEmpty())
                .map(running -> running.procedure() + "（" + running.version() + "起施行）" + running.matters() + "件")
                .collect(Collectors.joining("、"));
        return gone.isEmpty()
                ? Observed.fine("程序版本", "未结事项依据的程序版本都在法规制度库里")
                : Observed.wrong("程序版本", "法规制度库里没有这些未结事项依据的版本：" + gone, "请从备份或者版本库中找回这些版本的文件");
    }

    private Observed holidays(LawLibrary law) {
        var today = today();
        int next = today.getYear() + 1;
        boolean known = law.holidayYears().stream().map(HolidayYear::year).anyMatch(year -> year == next)
                || client.sql("select count(*) from holiday_notice where year = :year")
                                .param("year", next)
                                .query(Long.class)
                                .single()
                        > 0;
        if (known) {
            return Observed.fine("节假日安排", next + "年的已录入");
        }
        return today.getMonthValue() < 11
                ? Observed.fine("节假日安排", next + "年的还没有公布")
                : Observed.heed("节假日安排", next + "年的还没有录入", "国务院办公厅的通知公布后，请在节假日安排页录入");
    }

    private Observed seals() {
        var midnight = OffsetDateTime.ofInstant(today().atStartOfDay(Act.ZONE).toInstant(), ZoneOffset.UTC);
        var open = client.sql(UNSEALED)
                .param("today", midnight)
                .query((row, _) ->
                        row.getString("county") + "（" + Moments.chinese(Register.instant(row, "since")) + "以来）")
                .list();
        return open.isEmpty()
                ? Observed.fine("每日封存", "到昨天为止都已封存")
                : Observed.heed("每日封存", "还有没有封存的记录：" + String.join("、", open), "启动明法，几分钟内会自动封存；仍没有的，查看日志");
    }

    private Observed round(RoundBook.State state) {
        var called = "“" + state.round().chinese() + "”";
        var last = state.succeeded();
        if (last == null) {
            return Observed.wrong("例行工作", called + "还没有完成过", "请查看日志");
        }
        var said = called + "上次完成是在" + Moments.chinese(last);
        return RoundBook.isOverdue(last, clock.instant())
                ? Observed.heed("例行工作", said, "明法没有在运行的，启动后会自动进行；一直在运行的，查看日志")
                : Observed.fine("例行工作", said);
    }

    private LocalDate today() {
        return clock.instant().atZone(Act.ZONE).toLocalDate();
    }
}
