package org.mingfa.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;

/**
 * What one person hands over to others (工作交接).
 *
 * @param paper names the hand-over as a whole
 * @param to who takes over the posts, and the work nobody else is named for
 * @param day the first day of those who take over
 * @param posts each post that ends, with the one that takes its place
 * @param shares who answers for what
 */
public record Handover(UUID paper, Person from, Person to, LocalDate day, List<Succession> posts, List<Share> shares) {

    /**
     * A post and the one that takes its place.
     *
     * @param begun null where nobody takes it
     */
    public record Succession(Post ended, @Nullable Post begun) {}

    /**
     * A matter, or all the rest, with who answers for it from the day on.
     *
     * @param matter null for all the giver was charged with, but for what other shares name
     */
    public record Share(Person taker, @Nullable Open matter) {}

    /**
     * What is open in a matter that only the giver may do.
     *
     * @param place of the matter
     * @param steps what they are called
     * @param due the nearest last day, or null
     * @param late whether it had passed when the work was handed over: that stays the giver's
     * @param stays why a hand-over does not pass it on, in Chinese; null where it does
     */
    public record Open(
            UUID matter,
            PlaceCode place,
            String number,
            String title,
            String procedure,
            List<String> steps,
            @Nullable LocalDate due,
            boolean late,
            @Nullable String stays) {}

    /** The last day of the giver. */
    LocalDate lastDay() {
        return day.minusDays(1);
    }
}
