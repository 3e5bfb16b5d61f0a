package org.mingfa.desk.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.HitGroup;
import org.mingfa.desk.look.Marked;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.finding.Relations;
import org.mingfa.finding.Search;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Shown;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** Puts together what was found of all procedures at once. */
@Component
final class SearchPages {

    private static final int MOST = 60;

    private final LawLibrary law;
    private final Matters matters;
    private final Search search;
    private final Relations relations;
    private final Places places;
    private final Staff staff;

    SearchPages(LawLibrary law, Matters matters, Search search, Relations relations, Places places, Staff staff) {
        this.law = law;
        this.matters = matters;
        this.search = search;
        this.relations = relations;
        this.places = places;
        this.staff = staff;
    }

    SearchPage page(Frame frame, Actor actor, String asked) {
        var words = asked.strip();
        boolean tooShort = words.codePointCount(0, words.length()) < 2;
        var found = tooShort ? List.<Matter>of() : search.find(actor, words, MOST);
        return new SearchPage(
                frame, words, groups(actor, found, words), summary(found.size(), words), empty(words, tooShort));
    }

    private static String summary(int found, String words) {
        return found < MOST
                ? "“" + words + "”找到" + found + "件"
                : "“" + words + "”找到的事项很多，这里是最近的" + MOST + "件，多写几个字可以缩小范围";
    }

    private static EmptyView empty(String words, boolean tooShort) {
        if (words.isEmpty()) {
            return new EmptyView("想找什么？", "写下事项名称、编号、文号、地点或者内容里的两个以上的字，本岗位范围内的各类事项一起找。", null);
        }
        return tooShort
                ? new EmptyView("一个字太少了", "“" + words + "”只有一个字，会找到太多不相干的事项。请至少写两个字，例如“宅基地”。", null)
                : new EmptyView("没有找到“" + words + "”", "换个说法，或者少写几个字再找。当事人的身份证号、电话加密保存，不能用来检索。", null);
    }

    private List<HitGroup> groups(Actor actor, List<Matter> found, String words) {
        var wording = new ValueWords(places, staff.roster(actor.county()), relations.withheldOf(actor, found));
        var groups = new LinkedHashMap<String, List<HitGroup.Hit>>();
        found.forEach(matter -> groups.computeIfAbsent(matter.procedure(), _ -> new ArrayList<>())
                .add(hit(matter, wording, words)));
        return groups.entrySet().stream()
                .map(group -> new HitGroup(
                        law.inForce(group.getKey(), matters.today())
                                .map(procedure -> procedure.name())
                                .orElse(group.getKey()),
                        Addresses.ledger(group.getKey()).with("q", words).address(),
                        group.getValue()))
                .toList();
    }

    private HitGroup.Hit hit(Matter matter, ValueWords wording, String words) {
        var title = Marked.of(matter.title(), words);
        var number = Marked.of(matter.number(), words);
        var field = "";
        var within = new Marked(List.of());
        var procedure = law.governing(matter.procedure(), matter.version(), matter.began())
                .orElse(null);
        if (procedure != null && !title.hit() && !number.hit()) {
            for (var column : Shown.columns(procedure).entrySet()) {
                var one = column.getValue();
                var around = Marked.around(wording.of(one, matter.fields().get(column.getKey())), words);
                if (around.hit()) {
                    field = one.name();
                    within = around;
                    break;
                }
            }
        }
        return new HitGroup.Hit(
                title,
                Addresses.matter(matter.county(), matter.id()),
                number,
                places.name(matter.place()),
                Dates.near(matter.began(), matters.today()),
                field,
                within);
    }
}
