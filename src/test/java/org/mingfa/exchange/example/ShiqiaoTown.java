package org.mingfa.exchange.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.exchange.Import;
import org.mingfa.guarding.Verification;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Companion;
import org.mingfa.matter.Matters;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** 石桥镇 set up in a database of its own: villages, units, people and all services, on a morning of January 2024. */
public final class ShiqiaoTown implements AutoCloseable {

    public static final LawLibrary LAW = LawLibrary.load(Path.of("law"));
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    public final TestStore store = TestStore.fresh();
    public final Clock clock = Clock.fixed(Instant.parse("2024-01-15T01:00:00Z"), Act.ZONE);
    public final Places places;
    public final Staff staff;
    public final Matters matters;
    public final Figures figures;
    public final Recount recount;
    public final Verification verification;
    public final Import imports;
    public final Actor clerk;

    /** @param companions what its matters are kept beside */
    public ShiqiaoTown(Companion... companions) throws IOException {
        var transactions = store.transactions();
        places = new Places(transactions, JdbcClient.create(store.dataSource()), clock);
        staff = new Staff(transactions, places, LAW, new AuditTrail(transactions, clock), clock);
        var key = Files.createTempDirectory("key").resolve("personal-data.key");
        var personalData = PersonalData.withKeyIn(key);
        matters = new Matters(transactions, LAW, staff, places, personalData, List.of(companions), clock);
        verification = new Verification(
                transactions,
                LAW,
                staff,
                new Verification.Beside(places, personalData, key.resolveSibling("seals"), List.of()));
        figures = new Figures(transactions, LAW, places, staff::roster, java.time.LocalDate::now);
        recount = new Recount(transactions, LAW, staff);
        imports = new Import(matters, staff, LAW);
        clerk = settle(places, staff);
    }

    /**
     * Enters the township, its units and its people.
     *
     * @return the publicity clerk
     */
    public static Actor settle(Places places, Staff staff) {
        places.add(Scope.everything(), map());
        return people(staff);
    }

    private static List<Place> map() {
        var map = new ArrayList<Place>();
        map.add(new Place("99", "示例省", SINCE, null, null));
        map.add(new Place("9901", "示例市", SINCE, null, null));
        map.add(new Place("990101", "云溪县", SINCE, null, null));
        map.add(new Place(Shiqiao.CODE, Shiqiao.NAME, SINCE, null, null));
        for (int i = 0; i < Shiqiao.VILLAGES.size(); i++) {
            map.add(new Place(Shiqiao.villageCode(i), Shiqiao.VILLAGES.get(i), SINCE, null, null));
        }
        return map;
    }

    private static Actor people(Staff staff) {
        var program = Actor.program("990101");
        var office = staff.addUnit(program, PlaceCode.of(Shiqiao.CODE), Shiqiao.OFFICE)
                .id();
        var justice = staff.addUnit(program, PlaceCode.of(Shiqiao.CODE), Shiqiao.JUDICIAL_OFFICE)
                .id();
        post(staff, program, Shiqiao.SECRETARY, office, "party-secretary");
        post(staff, program, Shiqiao.HEAD, office, "township-head");
        post(staff, program, Shiqiao.ENFORCEMENT_LEAD, office, "enforcement-lead");
        post(staff, program, Shiqiao.JUDICIAL_OFFICER, justice, "judicial-office");
        var clerkId = post(staff, program, Shiqiao.CLERK, justice, "publicity-clerk");
        return staff.actors("990101", clerkId, staff.today()).getFirst();
    }

    private static String post(Staff staff, Actor program, String name, String unit, String role) {
        var person = staff.hirePerson(program, PlaceCode.of(Shiqiao.CODE), name).id();
        staff.assignPost(program, person, unit, role, PlaceCode.of(Shiqiao.CODE), SINCE, null);
        return person;
    }

    /** What the township may see. */
    public Scope scope() {
        return Scope.of(Shiqiao.CODE);
    }

    @Override
    public void close() {
        store.close();
    }
}
