package org.mingfa.desk.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Chip;

/**
 * The other matters of a matter, as the template draws them.
 *
 * @param groups those that replace it and that it replaces, those it holds, and those that hold it; without empty ones
 * @param unchecked what was written down in words where a matter is to be chosen
 * @param changes what has become of matters it rests on since it was acted in
 */
public record RelatedView(List<Group> groups, List<Unchecked> unchecked, List<Change> changes) {

    /** So many are seen at once; the rest unfolds. */
    static final int AT_ONCE = 8;

    /** @param count how many there are, in words */
    public record Group(String title, String count, List<Line> lines) {

        /** Those seen at once. */
        public List<Line> first() {
            return lines.subList(0, Math.min(lines.size(), AT_ONCE));
        }

        /** Those that unfold. */
        public List<Line> rest() {
            return lines.subList(first().size(), lines.size());
        }
    }

    /**
     * @param by the field that holds it, the procedure of the one that holds this matter, or from when one replaces the other
     * @param name its number and what it is called
     * @param href where it is seen, or null
     */
    public record Line(String by, String name, @Nullable String href, Chip state) {}

    /** @param correction where whoever may corrects it, or null */
    public record Unchecked(
            String field, String text, @Nullable String correction) {}

    /**
     * A correction or voiding of a matter that acts rested on.
     *
     * @param href where that matter is seen, or null
     * @param what in a sentence
     */
    public record Change(String number, @Nullable String href, String what) {}

    /** Whether there is anything to list. */
    public boolean isEmpty() {
        return groups.isEmpty() && unchecked.isEmpty();
    }
}
