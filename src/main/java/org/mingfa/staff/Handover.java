package org.mingfa.staff;

import java.time.LocalDate;
import java.util.List;

/**
 * What one person hands over to another.
 *
 * @param day the first day of the successor
 * @param posts each post that ends, with the one that takes its place
 */
public record Handover(String from, String to, LocalDate day, List<Succession> posts) {

    /** A post and the one that takes its place. */
    public record Succession(Post ended, Post begun) {}

    /**
     * Everything the giver holds on the day.
     *
     * @throws StaffRefusal when nothing can be handed over so
     */
    static Handover of(Roster roster, Person giver, Person taker, LocalDate day) {
        if (giver.id().equals(taker.id())) {
            throw new StaffRefusal("交接的双方是同一个人，请选择接手的人员。");
        }
        var held = roster.postsOf(giver.id(), day);
        if (held.isEmpty()) {
            throw new StaffRefusal(giver.name() + "在" + ChineseDates.day(day) + "没有岗位，无须交接。");
        }
        held.forEach(post -> StaffRules.requireEnd(post, day.minusDays(1)));
        var posts = held.stream()
                .map(post -> new Succession(post, successor(roster, post, taker.id(), day)))
                .toList();
        return new Handover(giver.id(), taker.id(), day, posts);
    }

    /** The post the successor holds already, or a new one like it. */
    private static Post successor(Roster roster, Post ended, String person, LocalDate day) {
        return roster.postsOf(person, day).stream()
                .filter(own -> own.role().equals(ended.role())
                        && own.place().equals(ended.place())
                        && own.unit().equals(ended.unit()))
                .findFirst()
                .orElseGet(() -> new Post(
                        Staff.newId(),
                        ended.county(),
                        ended.place(),
                        person,
                        ended.unit(),
                        ended.role(),
                        day,
                        ended.to()));
    }

    /** The last day of the giver. */
    LocalDate lastDay() {
        return day.minusDays(1);
    }
}
