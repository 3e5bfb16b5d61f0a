package org.mingfa.staff;

import static org.mingfa.staff.ChineseDates.day;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Role;
import org.mingfa.region.Places;

/** What the trail says of changes of the roster, in Chinese. */
final class StaffWords {

    private final Places places;
    private final LawLibrary law;

    StaffWords(Places places, LawLibrary law) {
        this.places = places;
        this.law = law;
    }

    String place(PlaceCode place) {
        return places.name(place);
    }

    /** What a role is called; its id for one the law does not name. */
    String role(String role) {
        Role known = law.roles().get(role);
        return known == null ? role : known.name();
    }

    static String setUp(Unit unit) {
        return "设立单位“" + unit.name() + "”";
    }

    String listed(Person person) {
        return person.name() + "列入" + places.fullName(person.place()) + "人员名册";
    }

    String assigned(Person person, Unit unit, Post post) {
        return person.name() + "自" + day(post.from()) + "起任" + places.name(post.place()) + unit.name()
                + role(post.role());
    }

    String ended(Person person, Post post, LocalDate lastDay) {
        return person.name() + "任" + role(post.role()) + "至" + day(lastDay);
    }

    String handedOver(Handover handover) {
        var posts = handover.posts().isEmpty() ? "" : handover.posts().size() + "个岗位和";
        return handover.from().name() + "的" + posts + "工作自" + day(handover.day()) + "起移交"
                + handover.to().name() + matters(handover.shares().stream());
    }

    String takesOver(Handover handover, String taker) {
        var own = handover.shares().stream()
                .filter(share -> share.taker().id().equals(taker))
                .toList();
        return own.getFirst().taker().name() + "自" + day(handover.day()) + "起接手"
                + handover.from().name() + "的工作" + matters(own.stream());
    }

    private static String matters(Stream<Handover.Share> shares) {
        long named = shares.filter(share -> share.matter() != null).count();
        return named == 0 ? "" : "，其中未办结的事项" + named + "件";
    }

    String qualified(Person person, String kind) {
        return person.name() + "登记资格“" + law.qualifications().getOrDefault(kind, kind) + "”";
    }
}
