package org.mingfa.desk.matter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;

/** A fictional township with people who sign in by their name in Pinyin; and another one next to it. */
final class Town {

    static final String COUNTY = "990101";
    static final String SHIQIAO = "990101001";
    static final String HEKOU = "990101002";
    static final String LIUSHU = "990101001201";
    static final String PASSWORD = "Shiqiao-2026-mingfa";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Staff staff;
    private final Accounts accounts;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Actor by = Actor.program(COUNTY);

    private Town(Staff staff, Accounts accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    static Town settle(Places places, Staff staff, Accounts accounts) {
        places.add(
                Scope.everything(),
                List.of(
                        place("99", "临江省"),
                        place("9901", "青山市"),
                        place(COUNTY, "云溪县"),
                        place(SHIQIAO, "石桥镇"),
                        place(HEKOU, "河口镇"),
                        place(LIUSHU, "柳树村"),
                        place("990101001202", "张家湾村"),
                        place("990101002201", "大河村")));
        var town = new Town(staff, accounts);
        town.hire("liqian", "李倩", SHIQIAO, "党政办", "party-government-office");
        town.hire("wanglei", "王磊", SHIQIAO, "农业农村办", "office-clerk");
        town.hire("zhouning", "周宁", SHIQIAO, "纪检监察室", "supervisor");
        town.hire("shijian", "石坚", SHIQIAO, "党委", "township-leader");
        town.hire("qianhe", "钱和", LIUSHU, "柳树村调委会", "village-mediator");
        town.hire("zhaocun", "赵村", LIUSHU, "柳树村委会", "village-cadre");
        town.hire("zhengzhong", "郑中", SHIQIAO, "综治中心", "governance-centre");
        town.hire("sunping", "孙平", SHIQIAO, "镇调委会", "township-mediator");
        town.hire("hedan", "贺丹", HEKOU, "党政办", "party-government-office");
        return town;
    }

    /** A data directory of a test's own. */
    static String ownData(String test) {
        return Path.of("target", "test-data", test).toAbsolutePath().toString();
    }

    private static Place place(String code, String name) {
        return new Place(code, name, LONG_AGO, null, null);
    }

    /** Somebody who holds a post since long ago, and may sign in. */
    void hire(String login, String name, String place, String unit, String role) {
        var person = staff.hirePerson(by, PlaceCode.of(place), name);
        var known = staff.roster(COUNTY).units().stream()
                .filter(one -> one.place().digits().equals(place) && one.name().equals(unit))
                .findFirst()
                .orElseGet(() -> staff.addUnit(by, PlaceCode.of(place), unit));
        staff.assignPost(by, person.id(), known.id(), role, PlaceCode.of(place), LONG_AGO, null);
        accounts.open(by, person.id(), login, PASSWORD);
        ids.put(login, person.id());
    }

    void qualify(String login, String kind) {
        staff.grantQualification(by, id(login), kind, "证" + login, LONG_AGO, null);
    }

    /** The person's id. */
    String id(String login) {
        var id = ids.get(login);
        if (id == null) {
            throw new IllegalArgumentException(login);
        }
        return id;
    }

    Actor actor(String login) {
        return staff.actors(COUNTY, id(login), staff.today()).getFirst();
    }
}
