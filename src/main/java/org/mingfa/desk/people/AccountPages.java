package org.mingfa.desk.people;

import java.time.Clock;
import java.util.List;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditEntry;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Staff;
import org.mingfa.staff.Token;
import org.mingfa.staff.Tokens;
import org.springframework.stereotype.Component;

/** Puts one's own account together. */
@Component
final class AccountPages {

    private static final int DOINGS = 30;

    private final Staff staff;
    private final Places places;
    private final Tokens tokens;
    private final AuditTrail trail;
    private final PostTables posts;
    private final Clock clock;

    AccountPages(Staff staff, Places places, Tokens tokens, AuditTrail trail, PostTables posts, Clock clock) {
        this.staff = staff;
        this.places = places;
        this.tokens = tokens;
        this.trail = trail;
        this.posts = posts;
        this.clock = clock;
    }

    AccountPage page(Frame frame, Actor actor) {
        var person = staff.roster(actor.county()).person(actor.person()).orElseThrow();
        var about = List.of(
                Pair.of("姓名", person.name()),
                Pair.of("账号", person.login() == null ? "没有账号" : person.login()),
                Pair.of("所在", places.fullName(person.place())));
        return new AccountPage(frame, about, posts.table(actor.county(), person), tokens(actor), doings(actor));
    }

    private List<AccountPage.TokenLine> tokens(Actor actor) {
        return tokens.list(actor).stream()
                .filter(token -> isOwn(actor, token))
                .map(token -> new AccountPage.TokenLine(
                        token.id(),
                        token.label(),
                        Dates.fullStamp(token.expires()),
                        token.revoked() == null && token.expires().isAfter(clock.instant())))
                .toList();
    }

    /** Whether the token acts in the person's name. */
    boolean isOwn(Actor actor, Token token) {
        return staff.roster(actor.county())
                .post(token.post())
                .filter(post -> post.person().equals(actor.person()))
                .isPresent();
    }

    private LedgerView doings(Actor actor) {
        return new LedgerView(
                "我最近的登录和操作",
                List.of(
                        Column.of("时间", Column.Kind.DATE),
                        Column.of("做了什么", Column.Kind.TITLE),
                        Column.of("内容", Column.Kind.TEXT)),
                trail.by(actor, DOINGS).stream().map(AccountPages::row).toList(),
                List.of(),
                new EmptyView("还没有记录", "登录、换岗、导出等都会记在这里。", null));
    }

    private static LedgerRow row(AuditEntry entry) {
        return new LedgerRow(List.of(
                Cell.of(Dates.fullStamp(entry.at())), Cell.of(entry.doing().chinese()), Cell.of(entry.detail())));
    }
}
