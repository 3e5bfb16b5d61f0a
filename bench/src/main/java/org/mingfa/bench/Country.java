package org.mingfa.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;

/** Four counties of sixteen townships, each with a clerk and a leader. */
final class Country {

    private static final int COUNTIES = 4;
    private static final int TOWNSHIPS = 16;

    /** A township's people in their posts. */
    record Township(String code, Actor clerk, Actor leader) {}

    private Country() {}

    /** @param day a day on which the posts are held */
    static List<Township> settle(Places places, Staff staff, LocalDate day) {
        var townships = new ArrayList<Township>();
        for (int i = 1; i <= COUNTIES; i++) {
            var county = "9901%02d".formatted(i);
            places.add(Scope.of(county), place(county, "第" + i + "县"));
            for (int j = 1; j <= TOWNSHIPS; j++) {
                var code = "%s%03d".formatted(county, j);
                places.add(Scope.of(county), place(code, "第" + j + "镇"));
                townships.add(township(staff, county, code, day));
            }
        }
        return townships;
    }

    private static Place place(String code, String name) {
        return new Place(code, name, LocalDate.of(2020, 1, 1), null, null);
    }

    private static Township township(Staff staff, String county, String code, LocalDate day) {
        var program = Actor.program(county);
        var unit = staff.addUnit(program, PlaceCode.of(code), "政府").id();
        return new Township(
                code,
                post(staff, program, code, unit, "office-clerk", day),
                post(staff, program, code, unit, "township-leader", day));
    }

    private static Actor post(Staff staff, Actor program, String code, String unit, String role, LocalDate day) {
        var person =
                staff.hirePerson(program, PlaceCode.of(code), "甲" + code + role).id();
        var post = staff.assignPost(program, person, unit, role, PlaceCode.of(code), LocalDate.of(2024, 1, 1), null);
        return staff.actor(program.county(), post.id(), day).orElseThrow();
    }
}
