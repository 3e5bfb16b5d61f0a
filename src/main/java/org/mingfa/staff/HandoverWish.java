package org.mingfa.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.store.Ids;

/**
 * How somebody's work is to be handed over.
 *
 * @param paper names the hand-over
 * @param to who takes over the posts, where they are taken over, and the work nobody else is named for
 * @param day the first day of those who take over
 * @param shares the matters that are named, each with who takes it
 */
public record HandoverWish(UUID paper, String from, String to, LocalDate day, Posts posts, List<Wished> shares) {

    /** As a paper of its own. */
    public HandoverWish(String from, String to, LocalDate day, Posts posts, List<Wished> shares) {
        this(Ids.next(), from, to, day, posts, shares);
    }

    /** A matter, and who is to take it. */
    public record Wished(Handover.Open matter, String taker) {}

    /** What becomes of the posts of who hands over. Where they are kept, only the matters named are handed over. */
    public enum Posts {
        SUCCEEDED("succeeded"),
        ENDED("ended"),
        KEPT("kept");

        private final String id;

        Posts(String id) {
            this.id = id;
        }

        /** As a form sends it. */
        public String id() {
            return id;
        }
    }

    private static final int MOST_DAYS_AHEAD = 60;

    /**
     * What comes of it.
     *
     * @throws StaffRefusal when nothing can be handed over so
     */
    Handover resolve(Roster roster, LocalDate today) {
        if (day.isBefore(today)) {
            throw new StaffRefusal("交接日不能早于今天：以前的事已经按当时的经办人记录。请改填今天或者以后的日期。");
        }
        if (day.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw new StaffRefusal("交接日最多提前" + MOST_DAYS_AHEAD + "天办理，请核对日期。");
        }
        var giver = person(roster, from);
        shares.forEach(wished -> requireFree(roster, wished.matter().matter(), today));
        if (posts != Posts.KEPT) {
            requireFree(roster, null, today);
        }
        var named = new ArrayList<Handover.Share>();
        shares.forEach(wished -> named.add(new Handover.Share(other(roster, wished.taker()), wished.matter())));
        if (posts == Posts.KEPT) {
            if (named.isEmpty()) {
                throw new StaffRefusal("没有选择要移交的事项，岗位又不变，没有什么可以交接。");
            }
            return new Handover(paper, giver, named.getFirst().taker(), day, List.of(), List.copyOf(named));
        }
        var taker = other(roster, to);
        var ending = successions(roster);
        if (ending.isEmpty() && named.isEmpty()) {
            throw new StaffRefusal(giver.name() + "在" + ChineseDates.day(day) + "没有岗位，也没有只由本人办理的事项，无须交接。");
        }
        named.add(new Handover.Share(taker, null));
        return new Handover(paper, giver, taker, day, ending, List.copyOf(named));
    }

    /** What is to be another's already is not handed over again. */
    private void requireFree(Roster roster, @Nullable UUID matter, LocalDate today) {
        roster.pending(from, matter, today).ifPresent(made -> {
            throw new StaffRefusal(
                    "已经定于" + ChineseDates.day(made.day()) + "移交" + roster.nameOf(made.taker()) + "，不能重复移交。");
        });
    }

    private static Person person(Roster roster, String id) {
        return roster.person(id).orElseThrow(() -> new StaffRefusal("请选择接手的人员；不在名册上的，请先登记人员。"));
    }

    private Person other(Roster roster, String taker) {
        if (taker.equals(from)) {
            throw new StaffRefusal("交接的双方是同一个人，请选择接手的人员。");
        }
        return person(roster, taker);
    }

    private List<Handover.Succession> successions(Roster roster) {
        var held = roster.postsOf(from, day);
        held.forEach(post -> StaffRules.requireEnd(post, day.minusDays(1)));
        return held.stream()
                .map(post -> new Handover.Succession(post, posts == Posts.SUCCEEDED ? successor(roster, post) : null))
                .toList();
    }

    /** The post the successor holds already, or a new one like it. */
    private Post successor(Roster roster, Post ended) {
        return roster.postsOf(to, day).stream()
                .filter(own -> own.role().equals(ended.role())
                        && own.place().equals(ended.place())
                        && own.unit().equals(ended.unit()))
                .findFirst()
                .orElseGet(
                        () -> new Post(Staff.newId(), ended.place(), to, ended.unit(), ended.role(), day, ended.to()));
    }
}
