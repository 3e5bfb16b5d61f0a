package org.mingfa.desk.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mingfa.calendar.DateWords;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.region.Places;
import org.mingfa.staff.Person;
import org.mingfa.staff.Post;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** The posts of a person as a table, those held now first. */
@Component
final class PostTables {

    private static final List<Column> COLUMNS = List.of(
            Column.of("岗位", Column.Kind.TITLE),
            Column.of("单位", Column.Kind.TEXT),
            Column.of("地方", Column.Kind.TEXT),
            Column.of("起", Column.Kind.DATE),
            Column.of("止", Column.Kind.DATE),
            Column.of("状态", Column.Kind.STATE));

    private final Staff staff;
    private final Places places;

    PostTables(Staff staff, Places places) {
        this.staff = staff;
        this.places = places;
    }

    LedgerView table(String county, Person person) {
        var roster = staff.roster(county);
        var today = staff.today();
        var rows = roster.postsOf(person.id()).stream()
                .sorted(Comparator.comparing((Post post) -> !post.isHeld(today)).thenComparing(Post::from))
                .map(post -> row(roster, post))
                .toList();
        return new LedgerView(
                person.name() + "的岗位", COLUMNS, rows, List.of(), new EmptyView("没有岗位", "没有任职中的岗位，登录以后什么也不能办。", null));
    }

    /** The posts somebody holds on a day, in words. */
    List<String> held(Roster roster, String person, LocalDate day) {
        return named(roster, roster.postsOf(person, day));
    }

    /** Unit and role of each, each once. */
    List<String> named(Roster roster, List<Post> posts) {
        return posts.stream()
                .map(post -> roster.unitName(post.unit()) + staff.roleName(post.role()))
                .distinct()
                .toList();
    }

    private LedgerRow row(Roster roster, Post post) {
        var today = staff.today();
        var state = post.isHeld(today)
                ? Cell.chip("在任", Meaning.ONTIME)
                : post.from().isAfter(today) ? Cell.chip("未到任", Meaning.SOON) : Cell.chip("已结束", Meaning.PLAIN);
        return new LedgerRow(List.of(
                Cell.of(staff.roleName(post.role())),
                Cell.of(roster.unitName(post.unit())),
                Cell.of(places.name(post.place())),
                Cell.of(DateWords.full(post.from())),
                Cell.of(post.to() == null ? "" : DateWords.full(post.to())),
                state));
    }
}
