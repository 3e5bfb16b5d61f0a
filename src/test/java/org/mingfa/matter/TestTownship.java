package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.guarding.Verification;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.measure.Figures;
import org.mingfa.measure.Recount;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.TestStore;

/** A county of two townships on a real database, with people in every role, and a clock the test sets. */
public final class TestTownship implements AutoCloseable {

    public static final String COUNTY = "990101";
    public static final String SHIQIAO = "990101001";
    public static final String LIUHE = "990101002";
    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));

    /** A clock that stands where it is set. */
    public static final class Watch extends Clock {
        private volatile Instant now = Instant.parse("2026-09-01T02:00:00Z");

        public void set(LocalDate day) {
            now = day.atTime(LocalTime.of(10, 0)).atZone(Act.ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return Act.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public final TestStore store = TestStore.fresh();
    public final Watch watch = new Watch();
    public final LawLibrary law;
    public final Places places;
    public final Staff staff;
    public final Matters matters;
    public final Figures figures;
    public final Recount recount;
    public final Path seals = Path.of("target", "test-seals");
    public final Verification verification;
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    public TestTownship() throws IOException {
        this(LAW);
    }

    public TestTownship(LawLibrary law) throws IOException {
        this.law = law;
        var transactions = store.transactions();
        places = new Places(
                transactions, org.springframework.jdbc.core.simple.JdbcClient.create(store.dataSource()), watch);
        staff = new Staff(transactions, places, law, new AuditTrail(transactions, watch), watch);
        places.add(Scope.everything(), places());
        var key = Path.of("target", "test-keys", "personal-data.key");
        var personalData = PersonalData.withKeyIn(key);
        SameParties.fill(transactions, law, personalData);
        matters = new Matters(transactions, law, staff, places, personalData, List.of(), watch);
        verification = new Verification(
                transactions, law, staff, new Verification.Beside(places, personalData, seals, List.of()));
        figures = new Figures(transactions, law, places, staff::roster, this::today);
        recount = new Recount(transactions, law, staff);
    }

    /** The day on the watch. */
    public LocalDate today() {
        return watch.instant().atZone(Act.ZONE).toLocalDate();
    }

    private static List<Place> places() {
        var from = LocalDate.of(2000, 1, 1);
        var places = new ArrayList<Place>();
        places.add(new Place("99", "虚州省", from, null, null));
        places.add(new Place("9901", "云州市", from, null, null));
        places.add(new Place(COUNTY, "云溪县", from, null, null));
        for (var township : List.of(SHIQIAO, LIUHE)) {
            places.add(new Place(township, township.equals(SHIQIAO) ? "石桥镇" : "柳河乡", from, null, null));
            for (int i = 1; i <= 3; i++) {
                places.add(new Place(township + "%03d".formatted(i), "第" + i + "村", from, null, null));
            }
        }
        return places;
    }

    /** A person in a role at a place, hired when first asked for. */
    public Actor actor(String role, String place) {
        return actor(role, place, "");
    }

    /** Another person in the same role. */
    public Actor actor(String role, String place, String which) {
        return actors.computeIfAbsent(role + "@" + place + which, _ -> hire(role, place, which));
    }

    private Actor hire(String role, String place, String which) {
        var by = Actor.program(COUNTY);
        var from = LocalDate.of(2020, 1, 1);
        var unit = staff.addUnit(by, PlaceCode.of(place), places.name(PlaceCode.of(place)) + role + which);
        var person = staff.hirePerson(
                by,
                PlaceCode.of(place),
                Objects.requireNonNull(law.roles().get(role)).name() + which + place.substring(place.length() - 3));
        var post = staff.assignPost(by, person.id(), unit.id(), role, PlaceCode.of(place), from, null);
        law.qualifications()
                .keySet()
                .forEach(kind -> staff.grantQualification(
                        by, person.id(), kind, "证" + person.id().substring(0, 8), from, null));
        return staff.actor(COUNTY, post.id(), LocalDate.of(2026, 9, 1)).orElseThrow();
    }

    /** A file of that kind, as it stands in an act; nobody has kept it. */
    public static Act.Evidence file(String kind) {
        return new Act.Evidence(kind, "ab".repeat(32), kind + ".pdf", "application/pdf", 9);
    }

    /** A step of a matter, today and without files, whatever was done there meanwhile. */
    Proposal step(Matter matter, String step, @Nullable String outcome, Map<String, ?> entries) {
        return Proposal.doing(
                        new Proposal.Target(matter.procedure(), matter.id(), null),
                        step,
                        Entered.all(entries),
                        List.of(),
                        today())
                .ending(outcome);
    }

    /** What was asked for has been done. */
    public static Answer.Taken taken(Answer answer) {
        assertThat(answer).as("%s", answer).isInstanceOf(Answer.Taken.class);
        return (Answer.Taken) answer;
    }

    /** Why what was asked for has been refused. */
    public static List<String> reasons(Answer answer) {
        assertThat(answer).as("%s", answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).breaches().stream().map(Breach::reason).toList();
    }

    /** A matter after an act that the law allows. */
    public Matter matterAfter(Actor actor, Proposal proposal) {
        return taken(matters.take(actor, proposal)).matter();
    }

    /** A matter after a step that was done today, with a file of every kind the step asks for. */
    public Matter did(
            Actor actor,
            @Nullable Matter matter,
            String procedure,
            String step,
            @Nullable String outcome,
            Map<String, ?> entries) {
        var files = Objects.requireNonNull(
                        law.inForce(procedure, today()).orElseThrow().step(step))
                .evidence()
                .stream()
                .map(kind -> file(kind.id()))
                .toList();
        var target = Proposal.Target.of(procedure, matter);
        return matterAfter(
                actor,
                Proposal.doing(target, step, Entered.all(entries), files, today())
                        .ending(outcome));
    }

    /** A matter after its step of recording was mended. */
    public Matter mended(Actor actor, Matter matter, Act.Kind kind, Map<String, ?> entries, LocalDate day) {
        return matterAfter(
                actor,
                Proposal.doing(Proposal.Target.of(matter), "record", Entered.all(entries), List.of(), day)
                        .as(kind));
    }

    /** The figures are what a recount makes of the acts. */
    public void recounts() {
        assertThat(recount.recount(Scope.everything(), _ -> {}).differences()).isEmpty();
    }

    /** The records are as they were written, and the figures are what a recount makes of them. */
    public void nothingIsAmiss() {
        assertThat(verification.verify(Scope.everything(), _ -> {}).findings()).isEmpty();
        recounts();
    }

    /** What the county reads of a place for a year, in words. */
    public String figure(String place, String measure, int year) {
        var figures = this.figures.ofYear(Scope.of(COUNTY), PlaceCode.of(place), year);
        return Objects.requireNonNull(figures.get(measure), measure).inWords();
    }

    /** The same in the years from the first to the last. */
    public String figures(String place, String measure, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> figure(place, measure, year))
                .collect(Collectors.joining(" "));
    }

    /** What all matters together tell a measure. */
    int told(String measure) {
        return store.owner()
                .sql("select coalesce(sum(value), 0)::int from fact where measure = :measure")
                .param("measure", measure)
                .query(Integer.class)
                .single();
    }

    /** A village of a township. */
    public static String village(String township, int number) {
        return township + "%03d".formatted(number);
    }

    static boolean isVillage(String place) {
        return Level.of(place).filter(Level.VILLAGE::equals).isPresent();
    }

    @Override
    public void close() {
        store.close();
    }
}
