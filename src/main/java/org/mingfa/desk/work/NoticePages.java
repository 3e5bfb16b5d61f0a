package org.mingfa.desk.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Pager;
import org.mingfa.desk.work.NoticesPage.Told;
import org.mingfa.finding.Notice;
import org.mingfa.finding.NoticeReader;
import org.mingfa.judging.Act;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts together what the program told the holder of a post. */
@Component
final class NoticePages {

    private static final int PAGE_SIZE = 30;

    private final Matters matters;
    private final NoticeReader notices;

    NoticePages(Matters matters, NoticeReader notices) {
        this.matters = matters;
        this.notices = notices;
    }

    NoticesPage page(Frame frame, Actor actor, int page) {
        var told = notices.newest(actor, PAGE_SIZE, Pager.offset(page, PAGE_SIZE));
        return new NoticesPage(
                frame,
                told(told, matters.today()),
                page > 1 ? null : seen(actor, told),
                new EmptyView("还没有通知", "别人的办理使事项轮到您时，会在这里告诉您。", null),
                Pager.view(notices.count(actor), page, PAGE_SIZE, Addresses.notices()::page));
    }

    /** Each notice with when it was given, leading to its matter, or to the holidays. */
    static List<Told> told(List<Notice> notices, LocalDate today) {
        return notices.stream()
                .map(told -> new Told(when(told, today), told.text(), address(told), told.number(), told.unread()))
                .toList();
    }

    private @Nullable String seen(Actor actor, List<Notice> told) {
        return told.isEmpty() || notices.unread(actor) == 0
                ? null
                : told.getFirst().created().toString();
    }

    private static String address(Notice told) {
        return told.matter() == null ? Addresses.HOLIDAYS : Addresses.matter(told.county(), told.matter());
    }

    private static String when(Notice told, LocalDate today) {
        boolean thisYear = told.created().atZone(Act.ZONE).getYear() == today.getYear();
        return thisYear ? Dates.stamp(told.created()) : Dates.fullStamp(told.created());
    }
}
