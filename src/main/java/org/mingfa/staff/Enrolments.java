package org.mingfa.staff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawLibrary;
import org.mingfa.region.Places;
import org.mingfa.region.UnsoundPlace;
import org.springframework.dao.DuplicateKeyException;

/** Staff lists, each entered as a whole or not at all, in one transaction. A list entered again changes nothing. */
public final class Enrolments {

    private final Staff staff;
    private final Accounts accounts;
    private final StaffRules rules;
    private final StaffWords words;

    Enrolments(Staff staff, Accounts accounts, Places places, LawLibrary law) {
        this.rules = new StaffRules(places, law);
        this.words = new StaffWords(places, law);
        this.staff = staff;
        this.accounts = accounts;
    }

    /**
     * Enters a list.
     *
     * @throws UnsoundEnrolments with every line that cannot be entered, when there is any
     */
    public Enrolled enter(List<Enrolment> list) {
        return enter(null, list);
    }

    /**
     * Enters what somebody wishes, within that person's place.
     *
     * @throws UnsoundEnrolments when it cannot be entered
     */
    public Enrolled enter(@Nullable Actor by, List<Enrolment> list) {
        var draft = new StaffDraft(staff, accounts, rules, words, by);
        var reasons = new TreeMap<Integer, String>();
        Map<StaffDraft.Effect, Integer> effects = new EnumMap<>(StaffDraft.Effect.class);
        for (int i = 0; i < list.size(); i++) {
            try {
                effects.merge(draft.add(list.get(i)), 1, Integer::sum);
            } catch (StaffRefusal refusal) {
                reasons.put(i, refusal.reason());
            } catch (UnsoundPlace unsound) {
                reasons.put(i, String.valueOf(unsound.getMessage()));
            }
        }
        if (!reasons.isEmpty()) {
            throw new UnsoundEnrolments(reasons);
        }
        var opened = write(draft);
        return new Enrolled(
                effects.getOrDefault(StaffDraft.Effect.ADDED, 0),
                effects.getOrDefault(StaffDraft.Effect.CHANGED, 0),
                effects.getOrDefault(StaffDraft.Effect.SAME, 0),
                opened,
                List.copyOf(draft.remarks()));
    }

    private List<Enrolled.Account> write(StaffDraft draft) {
        var steps = new ArrayList<>(draft.steps());
        var opened = new ArrayList<Enrolled.Account>();
        draft.opened().forEach((login, person) -> {
            var password = accounts.temporaryPassword(login);
            steps.add(accounts.opening(draft.by(person.county()), person, login, new Accounts.First(password, true)));
            opened.add(new Enrolled.Account(person.name(), login, password));
        });
        try {
            staff.change(steps);
        } catch (DuplicateKeyException taken) {
            throw new StaffRefusal("刚刚有人改动了这些单位或者人员，什么也没有录入，请重新运行。");
        }
        return opened;
    }
}
