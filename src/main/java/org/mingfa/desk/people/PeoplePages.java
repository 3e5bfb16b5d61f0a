package org.mingfa.desk.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.calendar.DateWords;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Pager;
import org.mingfa.law.LawLibrary;
import org.mingfa.region.Places;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.HandoverPapers;
import org.mingfa.staff.Person;
import org.mingfa.staff.Qualification;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** Puts the pages together on which people are administered. */
@Component
final class PeoplePages {

    private static final int PAGE_SIZE = 50;
    private static final int TRAIL = 50;

    private static final List<Column> PEOPLE = List.of(
            Column.of("姓名", Column.Kind.TITLE),
            Column.of("岗位", Column.Kind.TEXT),
            Column.of("名册所在", Column.Kind.TEXT),
            Column.of("账号", Column.Kind.TEXT),
            Column.of("状态", Column.Kind.STATE));

    private final Staff staff;
    private final Places places;
    private final LawLibrary law;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final HandoverPapers papers;
    private final PostTables posts;
    private final PeopleFields fields;

    PeoplePages(
            Staff staff,
            Places places,
            LawLibrary law,
            Accounts accounts,
            AuditTrail trail,
            HandoverPapers papers,
            PostTables posts,
            PeopleFields fields) {
        this.staff = staff;
        this.places = places;
        this.law = law;
        this.accounts = accounts;
        this.trail = trail;
        this.papers = papers;
        this.posts = posts;
        this.fields = fields;
    }

    /** @param words a name, a unit, a post or an account contains them; empty for all */
    PeoplePage people(Frame frame, Actor by, String words, int page) {
        var roster = staff.roster(by.county());
        var all = roster.persons().stream()
                .filter(person -> staff.isMine(by, roster, person))
                .filter(person -> words.isBlank() || described(roster, person).contains(words.strip()))
                .toList();
        int offset = Math.min(Pager.offset(page, PAGE_SIZE), all.size());
        var shown = all.subList(offset, Math.min(offset + PAGE_SIZE, all.size()));
        return new PeoplePage(
                frame,
                new FilterView(
                        Addresses.PEOPLE,
                        List.of(FieldView.text("q", "姓名、单位、岗位或者账号")
                                .value(words)
                                .type("search")
                                .build()),
                        List.of(),
                        Addresses.PEOPLE),
                new LedgerView(
                        places.fullName(by.place()) + "的人员",
                        PEOPLE,
                        shown.stream().map(person -> row(roster, person)).toList(),
                        List.of(),
                        new EmptyView("没有找到", "换个词再找，或者登记人员。", Action.plain("登记人员", Addresses.PEOPLE + "/new"))),
                Pager.view(
                        all.size(),
                        page,
                        PAGE_SIZE,
                        number -> Addresses.people().with("q", words).page(number)));
    }

    private String described(Roster roster, Person person) {
        return Stream.of(person.name(), inOffice(roster, person), Objects.requireNonNullElse(person.login(), ""))
                .collect(Collectors.joining(" "));
    }

    private String inOffice(Roster roster, Person person) {
        return String.join("；", posts.held(roster, person.id(), staff.today()));
    }

    private LedgerRow row(Roster roster, Person person) {
        var office = inOffice(roster, person);
        return new LedgerRow(List.of(
                Cell.link(person.name(), Addresses.person(person.id())),
                Cell.of(office),
                Cell.of(places.name(person.place())),
                Cell.of(person.login() == null ? "" : person.login()),
                office.isEmpty() ? Cell.chip("没有岗位", Meaning.PLAIN) : Cell.chip("在任", Meaning.ONTIME)));
    }

    /**
     * @param typed what was typed into one of the page's forms, by field
     * @param opened that form; empty for none
     */
    PersonPage person(Frame frame, Actor by, Person person, Map<String, String> typed, String opened) {
        var roster = staff.roster(by.county());
        var held = roster.postsOf(person.id()).stream()
                .filter(post -> post.to() == null || !post.to().isBefore(staff.today()))
                .filter(post -> by.place().contains(post.place()))
                .toList();
        boolean closed = accounts.isClosed(person);
        return new PersonPage(
                frame,
                person.name(),
                Addresses.person(person.id()),
                List.of(state(person, closed)),
                by.person().equals(person.id()),
                Action.main("工作交接", Addresses.handingOver(person.id())),
                posts.table(by.county(), person),
                fields.post(by, typed),
                held.isEmpty() ? null : new PersonPage.EndForm(fields.end(held, roster, typed)),
                qualifications(roster, person),
                fields.qualification(typed),
                new PersonPage.AccountForm(person.login(), closed, fields.login(typed)),
                papers(by, roster, person),
                trail(by, roster, person),
                opened);
    }

    private static Chip state(Person person, boolean closed) {
        if (closed) {
            return new Chip("账号已停用", Meaning.PLAIN);
        }
        if (person.login() == null) {
            return new Chip("没有账号", Meaning.PLAIN);
        }
        return person.temporary()
                ? new Chip("临时密码，还没有改", Meaning.SOON)
                : new Chip("账号" + person.login(), Meaning.ONTIME);
    }

    private LedgerView qualifications(Roster roster, Person person) {
        return new LedgerView(
                person.name() + "的资格",
                List.of(
                        Column.of("资格", Column.Kind.TITLE),
                        Column.of("证件号码", Column.Kind.CODE),
                        Column.of("起", Column.Kind.DATE),
                        Column.of("止", Column.Kind.DATE),
                        Column.of("状态", Column.Kind.STATE)),
                roster.qualificationsOf(person.id()).stream().map(this::row).toList(),
                List.of(),
                new EmptyView("没有登记资格", "执法、法制审核等步骤要求持有资格。", null));
    }

    private LedgerRow row(Qualification held) {
        return new LedgerRow(List.of(
                Cell.of(law.qualifications().getOrDefault(held.kind(), held.kind())),
                Cell.of(held.number()),
                Cell.of(DateWords.full(held.from())),
                Cell.of(held.to() == null ? "长期" : DateWords.full(held.to())),
                held.isValid(staff.today()) ? Cell.chip("有效", Meaning.ONTIME) : Cell.chip("无效", Meaning.LATE)));
    }

    private List<Pair> papers(Actor by, Roster roster, Person person) {
        return papers.of(by, person.id()).stream()
                .map(paper -> Pair.of(
                        DateWords.full(paper.day()),
                        paper.giver().equals(person.id()) ? "移交工作" : "接手" + roster.nameOf(paper.giver()) + "的工作",
                        Addresses.handover(paper.paper())))
                .toList();
    }

    private LedgerView trail(Actor by, Roster roster, Person person) {
        return new LedgerView(
                person.name() + "的变动记录",
                List.of(
                        Column.of("时间", Column.Kind.DATE),
                        Column.of("内容", Column.Kind.TITLE),
                        Column.of("谁办的", Column.Kind.TEXT)),
                trail.about(by, person.id()).stream()
                        .limit(TRAIL)
                        .map(entry -> new LedgerRow(List.of(
                                Cell.of(Dates.fullStamp(entry.at())),
                                Cell.of(entry.detail()),
                                Cell.of(entry.person() == null ? "系统" : roster.nameOf(entry.person())))))
                        .toList(),
                List.of(),
                new EmptyView("没有变动", "登记、任免、账号和交接都记在这里，不能修改。", null));
    }
}
