package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.region.Population;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.DemoLogins;
import org.mingfa.staff.Staff;
import org.mingfa.staff.Unit;
import org.mingfa.store.Scope;

/** Sets up the fictional county: places, units, people with their posts and qualifications, and a few accounts. */
final class Foundation {

    static final String COUNTY = "990101";

    /** Keeps the ledgers of the first township. */
    static final String CLERK = "suqing";

    private static final String CENSUS = "第七次全国人口普查（虚构）";
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 1, 1);
    private static final Material COUNTY_BOOK = Material.read("county");

    private final Places places;
    private final Population population;
    private final Staff staff;
    private final Accounts accounts;
    private final Actor program = Actor.program(COUNTY);
    private final Random random = new Random(990_101);
    private int certificates;

    Foundation(Places places, Population population, Staff staff, Accounts accounts) {
        this.places = places;
        this.population = population;
        this.staff = staff;
        this.accounts = accounts;
    }

    /** The people the sign-in page offers. */
    static List<DemoLogins.DemoLogin> logins() {
        var names = new HashMap<String, String>();
        var units = COUNTY_BOOK.part("units");
        units.entries()
                .keySet()
                .forEach(place -> units.part(place)
                        .entries()
                        .keySet()
                        .forEach(unit -> units.part(place).parts(unit).forEach(person -> note(person, names))));
        var villagers = COUNTY_BOOK.part("village-people");
        villagers.entries().keySet().forEach(village -> note(villagers.part(village), names));
        return COUNTY_BOOK.parts("accounts").stream()
                .map(account -> new DemoLogins.DemoLogin(
                        account.text("login"),
                        names.getOrDefault(account.text("login"), ""),
                        account.text("post"),
                        account.text("role")))
                .toList();
    }

    private static void note(Material person, Map<String, String> names) {
        if (person.has("login")) {
            names.put(person.text("login"), person.text("name"));
        }
    }

    /** The codes of the townships. */
    static List<String> townships() {
        return COUNTY_BOOK.part("places").entries().keySet().stream()
                .filter(code -> PlaceCode.of(code).is(Level.TOWNSHIP))
                .toList();
    }

    int layPlaces() {
        var all = new ArrayList<Place>();
        COUNTY_BOOK.part("places").entries().forEach((code, name) -> all.add(place(code, name.toString())));
        var villages = COUNTY_BOOK.part("villages");
        for (var township : villages.entries().keySet()) {
            int number = 1;
            for (var name : villages.texts(township)) {
                all.add(place(township + "%03d".formatted(number++), name));
            }
        }
        places.add(Scope.everything(), all);
        var people = COUNTY_BOOK.part("people").entries().entrySet().stream()
                .map(entry -> new Population.Count(
                        entry.getKey(),
                        LONG_AGO.getYear(),
                        Integer.parseInt(entry.getValue().toString()),
                        CENSUS))
                .toList();
        population.put(Scope.of(COUNTY), people);
        return all.size();
    }

    private static Place place(String code, String name) {
        return new Place(code, name, LONG_AGO, null, null);
    }

    /** Everybody with posts; returns how many people. */
    int engagePeople() {
        int people = 0;
        var units = COUNTY_BOOK.part("units");
        for (var place : units.entries().keySet()) {
            var here = units.part(place);
            for (var name : here.entries().keySet()) {
                var unit = staff.addUnit(program, PlaceCode.of(place), name);
                for (var person : here.parts(name)) {
                    engage(unit, person);
                    people++;
                }
            }
        }
        for (var code : townships()) {
            var township = PlaceCode.of(code);
            for (var village : places.villagesOf(township)) {
                people += engageVillage(village.placeCode());
            }
            engageCounsel(township);
            people++;
        }
        return people;
    }

    private void engage(Unit unit, Material person) {
        var known = staff.hirePerson(program, unit.place(), person.text("name"));
        var from = person.has("from") ? LocalDate.parse(person.text("from")) : LONG_AGO;
        var to = person.has("to") ? LocalDate.parse(person.text("to")) : null;
        for (var role : person.texts("roles")) {
            staff.assignPost(program, known.id(), unit.id(), role, unit.place(), from, to);
        }
        if (person.has("holding")) {
            for (var kind : person.texts("holding")) {
                var number = "990101%06d".formatted(++certificates);
                staff.grantQualification(program, known.id(), kind, number, from, null);
            }
        }
        openAccount(known.id(), person);
    }

    private int engageVillage(PlaceCode village) {
        var unit = staff.addUnit(program, village, COUNTY_BOOK.text("village-unit"));
        var known = COUNTY_BOOK.part("village-people");
        var mediator = known.has(village.digits()) ? known.part(village.digits()) : null;
        engageVillager(unit, mediator, "village-mediator");
        engageVillager(unit, null, "village-cadre");
        engageVillager(unit, null, "grid-worker");
        engageVillager(unit, null, "village-supervisor");
        return 4;
    }

    /** One lawyer for all villages of a township. */
    private void engageCounsel(PlaceCode township) {
        var unit = staff.addUnit(program, township, COUNTY_BOOK.text("counsel-unit"));
        var person = staff.hirePerson(program, township, someName(random));
        for (var village : places.villagesOf(township)) {
            staff.assignPost(program, person.id(), unit.id(), "village-counsel", village.placeCode(), LONG_AGO, null);
        }
    }

    private void engageVillager(Unit unit, @Nullable Material known, String role) {
        var name = known == null ? someName(random) : known.text("name");
        var person = staff.hirePerson(program, unit.place(), name);
        staff.assignPost(program, person.id(), unit.id(), role, unit.place(), LONG_AGO, null);
        if (known != null) {
            openAccount(person.id(), known);
        }
    }

    private void openAccount(String person, Material told) {
        if (told.has("login")) {
            accounts.open(program, person, told.text("login"), DemoCounty.PASSWORD);
        }
    }

    /** A name nobody in particular has. */
    static String someName(Random random) {
        return surname(random) + one(COUNTY_BOOK.texts("given-names"), random);
    }

    static String surname(Random random) {
        return one(COUNTY_BOOK.texts("surnames"), random);
    }

    private static String one(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }
}
