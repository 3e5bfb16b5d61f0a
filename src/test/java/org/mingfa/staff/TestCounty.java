package org.mingfa.staff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;
import org.mingfa.store.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The county 云溪县 (990101) in a fresh database: townships 石桥镇 (990101001) with the village 柳树村 (990101001001), and 高桥镇
 * (990101002). Nobody works there at first. The day is 20 November 2026.
 */
public final class TestCounty implements AutoCloseable {

    public static final String COUNTY = "990101";
    public static final String SHIQIAO = "990101001";
    public static final String LIUSHU = "990101001001";
    public static final String GAOQIAO = "990101002";
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    public static final Actor PROGRAM = Actor.program(COUNTY);

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));

    public final TestStore store = TestStore.fresh();
    public final TestClock clock = new TestClock();
    public final Places places = new Places(store.transactions(), JdbcClient.create(store.dataSource()), clock);
    public final AuditTrail audit = new AuditTrail(store.transactions(), clock);
    public final Staff staff = new Staff(store.transactions(), places, LAW, audit, clock);
    public final Accounts accounts = new Accounts(store.transactions(), staff, audit, clock);
    public final Tokens tokens = new Tokens(store.transactions(), staff, audit, clock);

    public TestCounty() {
        addPlaces(places);
    }

    /** The places of the county. */
    public static void addPlaces(Places places) {
        LocalDate longAgo = LocalDate.of(2000, 1, 1);
        places.add(
                Scope.of(COUNTY),
                List.of(
                        new Place(COUNTY, "云溪县", longAgo, null, null),
                        new Place(SHIQIAO, "石桥镇", longAgo, null, null),
                        new Place(LIUSHU, "柳树村", longAgo, null, null),
                        new Place(GAOQIAO, "高桥镇", longAgo, null, null)));
    }

    /** Somebody in a post of an office of that place since New Year, acting in it. */
    public Actor appoint(String name, String role, String place) {
        return appoint(staff, name, role, place);
    }

    /** Somebody in a post of an office of that place since New Year, acting in it. */
    public static Actor appoint(Staff staff, String name, String role, String place) {
        Unit office = staff.roster(COUNTY).units().stream()
                .filter(unit -> unit.place().digits().equals(place))
                .findFirst()
                .orElseGet(() -> staff.addUnit(PROGRAM, PlaceCode.of(place), "办公室"));
        Person person = staff.hirePerson(PROGRAM, PlaceCode.of(place), name);
        Post post = staff.assignPost(PROGRAM, person.id(), office.id(), role, PlaceCode.of(place), NEW_YEAR, null);
        return staff.actor(COUNTY, post.id(), NEW_YEAR).orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }
}
