package org.mingfa.api;

import java.util.List;
import org.mingfa.law.Level;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places with their codes. */
@RestController
final class PlacesApi {

    private final Places places;

    PlacesApi(Places places) {
        this.places = places;
    }

    record All(@Says("按代码排列") List<One> places) {}

    record One(
            @Says("区划代码，末尾不补零") String code,
            @Says("名称") String name,

            @Says("层级：province、prefecture、county、township、village")
            String level,

            @Says("自县级起的全称") String fullName) {}

    @GetMapping("/api/places")
    All places(
            Actor actor,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "village") String level) {
        var asked = Level.byId(level)
                .filter(one -> one.compareTo(Level.COUNTY) >= 0)
                .orElseThrow(
                        () -> ProblemException.malformed("“level”应为county、township、village中的一个，收到的是“" + level + "”。"));
        var within = Bounds.placeOf(actor, under);
        if (within.isAbove(Level.COUNTY) && asked == Level.VILLAGE) {
            throw ProblemException.malformed("查村（社区）请用“under”写明县级或者乡镇的区划代码。");
        }
        return new All(places.under(within, asked).stream().map(this::one).toList());
    }

    private One one(Place place) {
        return new One(place.code(), place.name(), place.level().id(), places.fullName(place.placeCode()));
    }
}
