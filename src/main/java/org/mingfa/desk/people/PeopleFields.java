package org.mingfa.desk.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Option;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Person;
import org.mingfa.staff.Post;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** The fields of the forms that administer people, filled with what was typed. */
@Component
final class PeopleFields {

    private final Staff staff;
    private final Places places;
    private final LawLibrary law;

    PeopleFields(Staff staff, Places places, LawLibrary law) {
        this.staff = staff;
        this.places = places;
        this.law = law;
    }

    /** What somebody new is asked for; where somebody is called so already, whether that is who is meant. */
    List<FieldView> person(Actor by, Map<String, String> typed) {
        var all = new ArrayList<FieldView>();
        var name = typed(typed, "name").strip();
        all.add(FieldView.text("name", "姓名")
                .required()
                .value(name)
                .autocomplete("off")
                .build());
        if (staff.roster(by.county()).persons().stream()
                .anyMatch(person -> person.name().equals(name))) {
            all.add(FieldView.choice(
                            "namesake",
                            "名册上已有" + name,
                            List.of(Option.of("same", "就是这个人，增加岗位"), Option.of("another", "是另一个同名的人")))
                    .value(typed(typed, "namesake"))
                    .build());
        }
        all.addAll(post(by, typed));
        all.add(login(typed));
        return all;
    }

    FieldView login(Map<String, String> typed) {
        return FieldView.text("login", "账号")
                .value(typed(typed, "login"))
                .autocomplete("off")
                .help("2至32位英文字母、数字、点、横线；不登录系统的人留空。")
                .build();
    }

    /** What a post is asked for. */
    List<FieldView> post(Actor by, Map<String, String> typed) {
        return List.of(
                FieldView.place("place", "地方", places(by))
                        .required()
                        .value(typed(typed, "place", by.place().digits()))
                        .build(),
                FieldView.text("unit", "单位")
                        .required()
                        .value(typed(typed, "unit", by.unitName()))
                        .help("写单位的全称，例如“党政办公室”；还没有的单位会一并设立。")
                        .build(),
                FieldView.select("role", "岗位", roles(by))
                        .required()
                        .value(typed(typed, "role"))
                        .build(),
                FieldView.date("from", "自哪天起")
                        .required()
                        .value(typed(typed, "from", staff.today().toString()))
                        .build(),
                FieldView.date("to", "至哪天止")
                        .value(typed(typed, "to"))
                        .help("没有定期限的留空。")
                        .build());
    }

    List<FieldView> end(List<Post> held, Roster roster, Map<String, String> typed) {
        var options = held.stream()
                .map(post -> new Option(
                        post.id(),
                        staff.roleName(post.role()),
                        roster.unitName(post.unit()) + "，" + places.name(post.place())))
                .toList();
        return List.of(
                FieldView.select("post", "岗位", options)
                        .required()
                        .value(typed(
                                typed,
                                "post",
                                held.size() == 1 ? held.getFirst().id() : ""))
                        .build(),
                FieldView.date("last", "最后一天")
                        .required()
                        .value(typed(typed, "last", staff.today().toString()))
                        .build());
    }

    List<FieldView> qualification(Map<String, String> typed) {
        var kinds = law.qualifications().entrySet().stream()
                .map(kind -> Option.of(kind.getKey(), kind.getValue()))
                .toList();
        return List.of(
                FieldView.select("kind", "资格", kinds)
                        .required()
                        .value(typed(typed, "kind"))
                        .build(),
                FieldView.text("number", "证件号码")
                        .required()
                        .value(typed(typed, "number"))
                        .autocomplete("off")
                        .build(),
                FieldView.date("from", "自哪天起")
                        .required()
                        .value(typed(typed, "from"))
                        .build(),
                FieldView.date("to", "有效期至")
                        .value(typed(typed, "to"))
                        .help("长期有效的留空。")
                        .build());
    }

    /** Those in office in the actor's place, but for one, with their posts. */
    List<Option> colleagues(Actor by, Person but) {
        var roster = staff.roster(by.county());
        var today = staff.today();
        var units = roster.postsOf(but.id(), today).stream().map(Post::unit).toList();
        return roster.persons().stream()
                .filter(person -> !person.id().equals(but.id()))
                .map(person -> Map.entry(person, roster.postsOf(person.id(), today)))
                .filter(one ->
                        one.getValue().stream().anyMatch(post -> by.place().contains(post.place())))
                .map(one -> new Option(
                        one.getKey().id(),
                        one.getKey().name(),
                        staff.roleName(one.getValue().getFirst().role()),
                        one.getValue().stream().anyMatch(post -> units.contains(post.unit())) ? "同单位" : "其他单位"))
                .sorted(Comparator.comparing((Option one) -> "其他单位".equals(one.group())))
                .toList();
    }

    private List<Option> places(Actor by) {
        return Stream.of(
                        Stream.of(by.place()),
                        places.under(by.place(), Level.TOWNSHIP).stream().map(Place::placeCode),
                        places.under(by.place(), Level.VILLAGE).stream().map(Place::placeCode))
                .flatMap(codes -> codes)
                .distinct()
                .map(code -> Option.of(code.digits(), places.fullName(code)))
                .toList();
    }

    /** The roles of the actor's level and those below it. */
    private List<Option> roles(Actor by) {
        var own = by.place();
        return law.roles().values().stream()
                .filter(role -> own.is(role.level()) || own.isAbove(role.level()))
                .map(role -> new Option(role.id(), role.name(), role.level().chinese()))
                .toList();
    }

    private static String typed(Map<String, String> typed, String name) {
        return typed(typed, name, "");
    }

    private static String typed(Map<String, String> typed, String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }
}
