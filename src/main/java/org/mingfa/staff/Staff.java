package org.mingfa.staff;

import static org.mingfa.staff.ChineseDates.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Duty;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Role;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.store.Ids;
import org.mingfa.store.Remembered;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People, units, posts and qualifications. Every change says who makes it, is limited to that actor's place by the database
 * itself, and is written to the audit trail in the same transaction. Whether the actor's role is one that administers people
 * is for the caller to decide. What cannot be done is a {@link StaffRefusal}.
 */
public final class Staff {

    private static final String ROOM = "staff";

    private final ScopedTransactions transactions;
    private final Places places;
    private final LawLibrary law;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Remembered<Roster>> rosters = new ConcurrentHashMap<>();

    /** @param clock tells the day in Shanghai */
    public Staff(ScopedTransactions transactions, Places places, LawLibrary law, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.places = places;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The people of a county, at most ten seconds old; a change made by this process is in it at once.
     *
     * @throws IllegalStateException within a transaction: ask before opening it
     */
    public Roster roster(String county) {
        return rosters.computeIfAbsent(county, this::remembered).get();
    }

    private Remembered<Roster> remembered(String county) {
        Scope scope = county.equals(PlaceCode.ABOVE_COUNTIES) ? Scope.everything() : Scope.of(county);
        return Remembered.scoped(transactions, scope, county, ROOM, client -> RosterReader.read(client, county));
    }

    /** The day in Shanghai. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The person in each of the posts held on the day, the one held longest first; empty when there is none. */
    public List<Actor> actors(String county, String person, LocalDate day) {
        Roster roster = roster(county);
        return roster.postsOf(person, day).stream()
                .map(post -> actor(roster, post))
                .toList();
    }

    private Actor actor(Roster roster, Post post) {
        return new Actor(
                post.county(),
                post.place(),
                post.person(),
                roster.nameOf(post.person()),
                post.id(),
                post.role(),
                roleName(post.role()),
                post.unit(),
                roster.unitName(post.unit()),
                duties(post.role()));
    }

    /** The person acting in a post on the day; empty when the post is unknown or not held that day. */
    public Optional<Actor> actor(String county, String post, LocalDate day) {
        Roster roster = roster(county);
        return roster.post(post).filter(known -> known.isHeld(day)).map(known -> actor(roster, known));
    }

    private Set<Duty> duties(String role) {
        Role known = law.roles().get(role);
        return known == null ? Set.of() : known.duties();
    }

    /** What a role is called; its id for one the law does not name. */
    public String roleName(String role) {
        Role known = law.roles().get(role);
        return known == null ? role : known.name();
    }

    /** Sets up a unit at a place. */
    public Unit addUnit(Actor by, String place, String name) {
        requireMine(by, place);
        Unit unit = new Unit(newId(), Place.countyOf(place), place, filled(name, "单位名称"));
        try {
            change(by, unit.county(), unit.id(), "设立单位“" + unit.name() + "”", client -> StaffWriter.add(client, unit));
        } catch (DuplicateKeyException taken) {
            throw new StaffRefusal(places.name(place) + "已经有“" + unit.name() + "”，请直接使用，或者换一个名称。");
        }
        return unit;
    }

    /** Takes a person on the rolls of a place, without post or account so far. */
    public Person hirePerson(Actor by, String place, String name) {
        requireMine(by, place);
        Person person = new Person(newId(), Place.countyOf(place), place, filled(name, "姓名"), null);
        change(
                by,
                person.county(),
                person.id(),
                person.name() + "列入" + places.fullName(place) + "人员名册",
                client -> StaffWriter.add(client, person));
        return person;
    }

    /** Puts a person on the rolls of another place of the same county; posts are not touched. */
    public void movePerson(Actor by, String person, String place) {
        requireMine(by, place);
        Person known = person(by.county(), person);
        change(
                by,
                known.county(),
                person,
                known.name() + "转入" + places.fullName(place) + "人员名册",
                client -> StaffWriter.move(client, known, place));
    }

    /**
     * Gives a person a post.
     *
     * @param role one the law names; its level decides which places the post may be for
     * @param from the first day
     * @param to the last day, or null
     */
    public Post assignPost(
            Actor by, String person, String unit, String role, String place, LocalDate from, @Nullable LocalDate to) {
        requireMine(by, place);
        requireOrder(from, to);
        Role named = requireRole(role, place);
        String county = Place.countyOf(place);
        Person known = person(county, person);
        Unit in = roster(county)
                .unit(unit)
                .orElseThrow(() -> new StaffRefusal("没有这个单位，请先在" + places.name(place) + "设立单位，再安排岗位。"));
        Post post = new Post(newId(), county, place, person, unit, role, from, to);
        change(
                by,
                county,
                person,
                known.name() + "自" + day(from) + "起任" + places.name(place) + in.name() + named.name(),
                client -> {
                    if (StaffWriter.overlaps(client, post)) {
                        throw new StaffRefusal(known.name() + "在这段时间里已经是" + in.name() + named.name() + "，不必重复安排。");
                    }
                    StaffWriter.add(client, post);
                });
        return post;
    }

    /** Ends a post; on its last day it is still held. An end that is set can be brought forward, not put off. */
    public void endPost(Actor by, String post, LocalDate lastDay) {
        Post known = roster(by.county()).post(post).orElseThrow(() -> new StaffRefusal("没有这个岗位，它可能已被调整，请刷新后再试。"));
        requireEnd(known, lastDay);
        change(
                by,
                known.county(),
                known.person(),
                roster(known.county()).nameOf(known.person()) + "任" + roleName(known.role()) + "至" + day(lastDay),
                client -> StaffWriter.end(client, known, lastDay));
    }

    private void requireEnd(Post post, LocalDate lastDay) {
        if (lastDay.isBefore(post.from())) {
            throw new StaffRefusal("岗位自" + day(post.from()) + "起，不能在" + day(lastDay) + "就结束，请改填之后的日期。");
        }
        if (post.to() != null && post.to().isBefore(lastDay)) {
            throw new StaffRefusal("岗位已定于" + day(post.to()) + "结束，不能再延后；仍要任职的，请另行安排岗位。");
        }
    }

    /**
     * Enters a qualification of a person.
     *
     * @param kind one the law names
     * @param number of the certificate
     */
    public Qualification grantQualification(
            Actor by, String person, String kind, String number, LocalDate from, @Nullable LocalDate to) {
        Person known = person(by.county(), person);
        String name = law.qualifications().get(kind);
        if (name == null) {
            throw new StaffRefusal("没有“" + kind + "”这种资格，请从资格列表中选择。");
        }
        requireOrder(from, to);
        Qualification granted =
                new Qualification(newId(), known.county(), person, kind, filled(number, "证件号码"), from, to);
        change(
                by,
                known.county(),
                person,
                known.name() + "登记资格“" + name + "”",
                client -> StaffWriter.add(client, granted, known.place()));
        return granted;
    }

    /**
     * Hands everything one person holds on the day over to another: each post ends the day before, and the successor holds the
     * same one from the day on. Open matters are for the caller to hand over, by the answer's pairs of posts.
     *
     * @param day the successor's first day
     */
    public Handover handOver(Actor by, String from, String to, LocalDate day) {
        Person giver = person(by.county(), from);
        Person taker = person(by.county(), to);
        if (from.equals(to)) {
            throw new StaffRefusal("交接的双方是同一个人，请选择接手的人员。");
        }
        List<Post> held = roster(by.county()).postsOf(from, day);
        if (held.isEmpty()) {
            throw new StaffRefusal(giver.name() + "在" + day(day) + "没有岗位，无须交接。");
        }
        LocalDate lastDay = day.minusDays(1);
        held.forEach(post -> requireEnd(post, lastDay));
        List<Handover.Succession> pairs = held.stream()
                .map(post -> new Handover.Succession(post, successor(post, to, day)))
                .toList();
        change(
                by,
                by.county(),
                from,
                giver.name() + "的" + held.size() + "个岗位自" + day(day) + "起由" + taker.name() + "接任",
                client -> pairs.forEach(pair -> succeed(client, pair, lastDay)));
        return new Handover(from, to, day, pairs);
    }

    /** The post the successor holds already, or a new one like it. */
    private Post successor(Post ended, String person, LocalDate day) {
        return roster(ended.county()).postsOf(person, day).stream()
                .filter(own -> own.role().equals(ended.role())
                        && own.place().equals(ended.place())
                        && own.unit().equals(ended.unit()))
                .findFirst()
                .orElseGet(() -> new Post(
                        newId(), ended.county(), ended.place(), person, ended.unit(), ended.role(), day, ended.to()));
    }

    private static void succeed(JdbcClient client, Handover.Succession pair, LocalDate lastDay) {
        StaffWriter.end(client, pair.ended(), lastDay);
        if (!StaffWriter.overlaps(client, pair.begun())) {
            StaffWriter.add(client, pair.begun());
        }
    }

    /** One change: the county's other changes wait, the trail tells of it, every memory of the roster is told. */
    void change(Actor by, String county, String about, String detail, StaffChange work) {
        change(by, county, Audited.STAFF, about, detail, work);
    }

    void change(Actor by, String county, Audited doing, String about, String detail, StaffChange work) {
        transactions.within(by.scope(), client -> {
            Remembered.changed(client, county, ROOM);
            work.apply(client);
            audit.write(client, by, doing, about, detail);
            return true;
        });
        rosters.computeIfAbsent(county, this::remembered).forget();
    }

    /** Somebody of the county, or a refusal. */
    Person person(String county, String id) {
        return roster(county).person(id).orElseThrow(() -> new StaffRefusal("名册上没有这个人，请先登记人员。"));
    }

    private Role requireRole(String role, String place) {
        Role named = law.roles().get(role);
        if (named == null) {
            throw new StaffRefusal("没有“" + role + "”这个角色，请从角色列表中选择。");
        }
        if (!PlaceCode.of(place).is(named.level())) {
            throw new StaffRefusal(
                    "“" + named.name() + "”是" + named.level().chinese() + "一级的角色，不能安排在" + places.name(place) + "。");
        }
        return named;
    }

    private void requireMine(Actor by, String place) {
        if (places.find(place).isEmpty()) {
            throw new StaffRefusal("没有区划代码为“" + place + "”的地方，请先录入区划。");
        }
        if (!by.county().equals(Place.countyOf(place)) || !by.scope().contains(place)) {
            throw new StaffRefusal(places.name(place) + "不归您现在的岗位管理，请由当地或者上级的人员办理。");
        }
    }

    private static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new StaffRefusal("截止日期" + day(to) + "早于起始日期" + day(from) + "，请核对。");
        }
    }

    private static String filled(String text, String what) {
        String stripped = Objects.requireNonNullElse(text, "").strip();
        if (stripped.isEmpty() || stripped.length() > 100) {
            throw new StaffRefusal("请填写" + what + "，不超过100个字。");
        }
        return stripped;
    }

    private static String newId() {
        return Ids.next().toString();
    }
}
