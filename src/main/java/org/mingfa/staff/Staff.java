package org.mingfa.staff;

import static java.util.stream.Collectors.toCollection;
import static org.mingfa.staff.ChineseDates.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Duty;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
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
    private final StaffRules rules;
    private final StaffWords words;
    private final Map<String, Remembered<Roster>> rosters = new ConcurrentHashMap<>();

    /** @param clock tells the day in Shanghai */
    public Staff(ScopedTransactions transactions, Places places, LawLibrary law, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.places = places;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
        this.rules = new StaffRules(places, law);
        this.words = new StaffWords(places, law);
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
                post.place(),
                post.person(),
                roster.nameOf(post.person()),
                post.id(),
                post.role(),
                roleName(post.role()),
                post.unit(),
                roster.unitName(post.unit()),
                duties(post.role()),
                law.withheldFrom(post.role()));
    }

    /** The person acting in a post on the day; empty when the post is unknown or not held that day. */
    public Optional<Actor> actor(String county, String post, LocalDate day) {
        Roster roster = roster(county);
        return roster.post(post).filter(known -> known.isHeld(day)).map(known -> actor(roster, known));
    }

    private Set<Duty> duties(String role) {
        var known = law.roles().get(role);
        return known == null ? Set.of() : known.duties();
    }

    /** What a role is called; its id for one the law does not name. */
    public String roleName(String role) {
        return words.role(role);
    }

    /**
     * Whether a post could be given, asked before anything else is written.
     *
     * @throws StaffRefusal when the role is none of the place's level, the place is not the actor's, or the days run backwards
     */
    public void requireFits(Actor by, String role, PlaceCode place, LocalDate from, @Nullable LocalDate to) {
        rules.requireMine(by, place);
        rules.requireRole(role, place);
        StaffRules.requireOrder(from, to);
    }

    /** Sets up a unit at a place. */
    public Unit addUnit(Actor by, PlaceCode place, String name) {
        rules.requireMine(by, place);
        Unit unit = new Unit(newId(), place, StaffRules.filled(name, "单位名称"));
        try {
            change(by, unit.county(), unit.id(), StaffWords.setUp(unit), client -> StaffWriter.add(client, unit));
        } catch (DuplicateKeyException taken) {
            throw new StaffRefusal(places.name(place) + "已经有“" + unit.name() + "”，请直接使用，或者换一个名称。");
        }
        return unit;
    }

    /** Takes a person on the rolls of a place, without post or account so far. */
    public Person hirePerson(Actor by, PlaceCode place, String name) {
        rules.requireMine(by, place);
        Person person = new Person(newId(), place, StaffRules.filled(name, "姓名"), null, false, null);
        change(by, person.county(), person.id(), words.listed(person), client -> StaffWriter.add(client, person));
        return person;
    }

    /** Puts a person on the rolls of another place of the same county; posts are not touched. */
    public void movePerson(Actor by, String person, PlaceCode place) {
        rules.requireMine(by, place);
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
            Actor by,
            String person,
            String unit,
            String role,
            PlaceCode place,
            LocalDate from,
            @Nullable LocalDate to) {
        rules.requireMine(by, place);
        StaffRules.requireAnother(by, person, "自己的岗位请由另一位人员管理人员安排");
        StaffRules.requireOrder(from, to);
        rules.requireRole(role, place);
        rules.requireFromAbove(by, role, place);
        String county = place.county();
        Person known = person(county, person);
        Unit in = roster(county)
                .unit(unit)
                .orElseThrow(() -> new StaffRefusal("没有这个单位，请先在" + places.name(place) + "设立单位，再安排岗位。"));
        Post post = new Post(newId(), place, person, unit, role, from, to);
        change(by, county, person, words.assigned(known, in, post), client -> add(client, post, known, in));
        return post;
    }

    void add(JdbcClient client, Post post, Person person, Unit unit) {
        if (StaffWriter.overlaps(client, post)) {
            throw new StaffRefusal(person.name() + "在这段时间里已经是" + unit.name() + roleName(post.role()) + "，不必重复安排。");
        }
        StaffWriter.add(client, post);
    }

    /** Ends a post; on its last day it is still held. An end that is set can be brought forward, not put off. */
    public void endPost(Actor by, String post, LocalDate lastDay) {
        Post known = roster(by.county()).post(post).orElseThrow(() -> new StaffRefusal("没有这个岗位，它可能已被调整，请刷新后再试。"));
        StaffRules.requireEnd(known, lastDay);
        rules.requireFromAbove(by, known.role(), known.place());
        change(
                by,
                known.county(),
                known.person(),
                words.ended(person(known.county(), known.person()), known, lastDay),
                client -> StaffWriter.end(client, known, lastDay));
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
        StaffRules.requireAnother(by, person, "自己的资格请由另一位人员管理人员登记");
        rules.requireMine(by, known.place());
        if (!law.qualifications().containsKey(kind)) {
            throw new StaffRefusal("没有“" + kind + "”这种资格，请从资格列表中选择。");
        }
        StaffRules.requireOrder(from, to);
        Qualification granted =
                new Qualification(newId(), known.county(), person, kind, StaffRules.filled(number, "证件号码"), from, to);
        change(
                by,
                known.county(),
                person,
                words.qualified(known, kind),
                client -> StaffWriter.add(client, granted, known.place()));
        return granted;
    }

    /**
     * Hands a person's work over: posts end the day before, successors hold them and answer for the work from the day on.
     *
     * @param then what follows in the same transaction, of the people as they are with the hand-over
     */
    public Handover handOver(Actor by, HandoverWish wish, Aftermath then) {
        var asked = resolved(by, wish, roster(by.county()));
        var done = new AtomicReference<>(asked);
        change(by, by.county(), asked.from().id(), words.handedOver(asked), client -> {
            var handover = resolved(by, wish, RosterReader.read(client, by.county()));
            done.set(handover);
            handover.posts().forEach(pair -> StaffWriter.succeed(client, pair, handover.lastDay()));
            HandoverRows.add(client, by, handover, clock.instant());
            handover.shares().stream()
                    .map(share -> share.taker().id())
                    .distinct()
                    .forEach(taker -> audit.write(client, by, Audited.STAFF, taker, words.takesOver(handover, taker)));
            then.follows(client, handover, RosterReader.read(client, by.county()));
        });
        return done.get();
    }

    private Handover resolved(Actor by, HandoverWish wish, Roster roster) {
        var handover = wish.resolve(roster, today());
        requireMine(by, roster, handover.from());
        handover.posts()
                .forEach(pair -> rules.requireFromAbove(
                        by, pair.ended().role(), pair.ended().place()));
        handover.shares().stream().map(Handover.Share::taker).distinct().forEach(taker -> {
            StaffRules.requireAnother(by, taker.id(), "接手人是您自己的，请由另一位人员管理人员办理");
            requireMine(by, roster, taker);
        });
        return handover;
    }

    /** Whether the person is on the rolls of the actor's place, or in office there. */
    public boolean isMine(Actor by, Roster roster, Person person) {
        return by.place().contains(person.place())
                || roster.postsOf(person.id(), today()).stream()
                        .anyMatch(post -> by.place().contains(post.place()));
    }

    private void requireMine(Actor by, Roster roster, Person person) {
        if (!isMine(by, roster, person)) {
            rules.requireMine(by, person.place());
        }
    }

    /** Whose posts and account are from above, is not administered by the place's own. */
    void requireBelow(Actor by, Person person) {
        rules.requireMine(by, person.place());
        roster(by.county())
                .postsOf(person.id(), today())
                .forEach(post -> rules.requireFromAbove(by, post.role(), post.place()));
    }

    /** What follows of a hand-over in its transaction. */
    @FunctionalInterface
    public interface Aftermath {
        void follows(JdbcClient client, Handover handover, Roster roster);
    }

    /** One change: the county's other changes wait, the trail tells of it, every memory of the roster is told. */
    void change(Actor by, String county, String about, String detail, StaffChange work) {
        change(by, county, Audited.STAFF, about, detail, work);
    }

    void change(Actor by, String county, Audited doing, String about, String detail, StaffChange work) {
        change(by.scope(), Set.of(county), List.of(new StaffStep(by, doing, about, detail, work)));
    }

    /** Several changes, each of the county of who makes it; all of them or none. */
    void change(List<StaffStep> steps) {
        var counties = steps.stream().map(step -> step.by().county()).collect(toCollection(TreeSet::new));
        var scopes = steps.stream().map(step -> step.by().scope()).distinct().toList();
        change(scopes.size() == 1 ? scopes.getFirst() : Scope.everything(), counties, steps);
    }

    private void change(Scope scope, Set<String> counties, List<StaffStep> steps) {
        transactions.within(scope, client -> {
            counties.forEach(county -> Remembered.changed(client, county, ROOM));
            steps.forEach(step -> {
                step.work().apply(client);
                audit.write(client, step.by(), step.doing(), step.about(), step.detail());
            });
            return true;
        });
        counties.forEach(
                county -> rosters.computeIfAbsent(county, this::remembered).forget());
    }

    /** Somebody of the county, or a refusal. */
    Person person(String county, String id) {
        return roster(county).person(id).orElseThrow(() -> new StaffRefusal("名册上没有这个人，请先登记人员。"));
    }

    static String newId() {
        return Ids.next().toString();
    }
}
