package org.mingfa.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.store.Ids;

/**
 * A staff list on its way in: the people known, the lines read so far laid over them, and the steps that will write what is
 * new. A login says who is meant; without one, a name that is known already is asked about, never guessed.
 */
final class StaffDraft {

    /** What a line brings. */
    enum Effect {
        ADDED,
        CHANGED,
        SAME
    }

    private final Staff staff;
    private final Accounts accounts;
    private final StaffRules rules;
    private final StaffWords words;
    private final @Nullable Actor by;
    private final Map<String, StaffOfCounty> counties = new HashMap<>();
    private final List<StaffStep> steps = new ArrayList<>();
    private final Map<String, Person> opened = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    /** @param by who enters the list; null for the program */
    StaffDraft(Staff staff, Accounts accounts, StaffRules rules, StaffWords words, @Nullable Actor by) {
        this.by = by;
        this.staff = staff;
        this.accounts = accounts;
        this.rules = rules;
        this.words = words;
    }

    /** Who enters what is of the county. */
    Actor by(String county) {
        return by == null ? Actor.program(county) : by;
    }

    /** The changes of all lines, in order; accounts apart. */
    List<StaffStep> steps() {
        return steps;
    }

    /** The accounts to be opened, by login. */
    Map<String, Person> opened() {
        return opened;
    }

    Set<String> remarks() {
        return remarks;
    }

    /** @throws StaffRefusal when the line cannot be entered; the draft is then good for finding further mistakes only */
    Effect add(Enrolment line) {
        var by = by(line.place().county());
        rules.requireMine(by, line.place());
        rules.requireRole(line.role(), line.place());
        rules.requireFromAbove(by, line.role(), line.place());
        StaffRules.requireOrder(line.from(), line.to());
        var county = counties.computeIfAbsent(
                by.county(), code -> new StaffOfCounty(staff.roster(code), accounts.logins(code)));
        int before = steps.size() + opened.size();
        var known = known(county, line);
        if (known != null) {
            StaffRules.requireAnother(by, known.id(), "自己的岗位请由另一位人员管理人员安排");
        }
        var person = known != null ? known : hire(by, county, line);
        account(county, person, line);
        post(by, county, person, line);
        qualification(by, county, person, line);
        if (known == null) {
            return Effect.ADDED;
        }
        return steps.size() + opened.size() == before ? Effect.SAME : Effect.CHANGED;
    }

    /** Who is meant; null when it is nobody known. */
    private @Nullable Person known(StaffOfCounty county, Enrolment line) {
        var login = Accounts.normal(line.login());
        var holder = county.holder(login);
        if (holder != null) {
            if (!holder.name().equals(line.name())) {
                throw new StaffRefusal("登录名“" + login + "”是" + holder.name() + "的，与“" + line.name() + "”对不上，请核对登录名。");
            }
            return holder;
        }
        var namesakes = county.named(line.name(), line.place());
        var candidates = namesakes.stream()
                .filter(person -> login.isEmpty() || !county.hasLogin(person))
                .toList();
        var alike =
                candidates.stream().filter(person -> county.fits(person, line)).toList();
        if (alike.size() == 1) {
            return alike.getFirst();
        }
        if (line.namesake() == Enrolment.Namesake.SAME_PERSON && candidates.size() == 1) {
            return candidates.getFirst();
        }
        if (!candidates.isEmpty() && line.namesake() != Enrolment.Namesake.ANOTHER) {
            throw new StaffRefusal(asked(county, line, candidates));
        }
        if (!namesakes.isEmpty()) {
            remarks.add(words.place(line.place()) + "有不止一位" + line.name() + "，按登录名区分，请核对。");
        }
        return null;
    }

    private String asked(StaffOfCounty county, Enrolment line, List<Person> candidates) {
        var who = candidates.stream().map(county::described).collect(Collectors.joining("、"));
        return words.place(line.place()) + "已有" + who + "，不知道是不是同一个人。"
                + (candidates.size() == 1
                        ? "是同一个人的，写上同一个登录名，或者在“同名”一列写“同一人”；不是的，写“另一人”。"
                        : "请用登录名写明是哪一位；都不是的，在“同名”一列写“另一人”。");
    }

    private Person hire(Actor by, StaffOfCounty county, Enrolment line) {
        var person = new Person(
                Ids.next().toString(), line.place(), StaffRules.filled(line.name(), "姓名"), null, false, null);
        county.add(person);
        step(by, person.id(), words.listed(person), client -> StaffWriter.add(client, person));
        return person;
    }

    private void account(StaffOfCounty county, Person person, Enrolment line) {
        var login = Accounts.normal(line.login());
        if (login.isEmpty() || county.holder(login) != null) {
            return;
        }
        if (county.hasLogin(person)) {
            throw new StaffRefusal(person.name() + "已经有账号，不能再开“" + login + "”，请核对登录名。");
        }
        accounts.requireUsable(login);
        county.give(login, person);
        opened.put(login, person);
    }

    private void post(Actor by, StaffOfCounty county, Person person, Enrolment line) {
        var unit = unit(by, county, line);
        var held = county.post(person, unit, line);
        if (held == null) {
            var post = new Post(
                    Ids.next().toString(), line.place(), person.id(), unit.id(), line.role(), line.from(), line.to());
            county.add(post);
            step(by, person.id(), words.assigned(person, unit, post), client -> staff.add(client, post, person, unit));
        } else if (line.to() != null && !line.to().equals(held.to())) {
            var lastDay = line.to();
            StaffRules.requireEnd(held, lastDay);
            county.end(held, lastDay);
            step(by, person.id(), words.ended(person, held, lastDay), client -> StaffWriter.end(client, held, lastDay));
        }
    }

    private Unit unit(Actor by, StaffOfCounty county, Enrolment line) {
        var known = county.unit(line.unit(), line.place());
        if (known != null) {
            return known;
        }
        var unit = new Unit(Ids.next().toString(), line.place(), StaffRules.filled(line.unit(), "单位名称"));
        county.add(unit);
        step(by, unit.id(), StaffWords.setUp(unit), client -> StaffWriter.add(client, unit));
        return unit;
    }

    private void qualification(Actor by, StaffOfCounty county, Person person, Enrolment line) {
        if (line.qualification().isEmpty() || county.holds(person, line)) {
            return;
        }
        var granted = new Qualification(
                Ids.next().toString(),
                by.county(),
                person.id(),
                line.qualification(),
                StaffRules.filled(line.number(), "证件号码"),
                line.from(),
                null);
        county.add(granted);
        step(
                by,
                person.id(),
                words.qualified(person, granted.kind()),
                client -> StaffWriter.add(client, granted, person.place()));
    }

    private void step(Actor by, String about, String detail, StaffChange work) {
        steps.add(new StaffStep(by, Audited.STAFF, about, detail, work));
    }
}
