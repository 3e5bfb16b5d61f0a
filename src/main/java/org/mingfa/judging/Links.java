package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Value;

/** The other matters that a matter holds in its fields, those its steps opened, and when another replaces it, read before it is judged. Immutable. */
public final class Links {

    /** For a matter that holds none. */
    public static final Links NONE = new Links(Map.of(), List.of(), null);

    private final Map<String, Linked> byMatter;
    private final List<Child> children;
    private final @Nullable LocalDate replacedOn;

    private Links(Map<String, Linked> byMatter, List<Child> children, @Nullable LocalDate replacedOn) {
        this.replacedOn = replacedOn;
        this.byMatter = byMatter;
        this.children = List.copyOf(children);
    }

    public static Links of(Collection<Linked> linked) {
        if (linked.isEmpty()) {
            return NONE;
        }
        var byMatter = new LinkedHashMap<String, Linked>();
        linked.forEach(one -> byMatter.put(one.matter(), one));
        return new Links(byMatter, List.of(), null);
    }

    /** The same, of which these are matters that steps opened; one that was not read is left out. */
    public Links opening(Collection<Child> opened) {
        return opened.isEmpty()
                ? this
                : new Links(
                        byMatter,
                        opened.stream()
                                .filter(child -> byMatter.containsKey(child.matter()))
                                .toList(),
                        replacedOn);
    }

    /** The same, of a matter that a later one replaces from a day on; null for one that none does. */
    public Links replacedOn(@Nullable LocalDate day) {
        return day == null ? this : new Links(byMatter, children, day);
    }

    /** The day from which a later matter of the same replaces this one, or null. It counts for figures, not for rulings. */
    @Nullable
    LocalDate replacedOn() {
        return replacedOn;
    }

    /** The matters that steps opened, in the order they were opened. */
    public List<Child> children() {
        return children;
    }

    /** The ids of the matters that acts hold or are the result of, in the order they are met. */
    public static Set<String> heldBy(Collection<Act> acts) {
        var held = new LinkedHashSet<String>();
        acts.forEach(act -> {
            heldIn(act.values().values()).forEach(held::add);
            if (act.kind() instanceof Act.Kind.Resulting(var child, var _)) {
                held.add(child);
            }
        });
        return held;
    }

    /** The ids of the matters that values hold, in lists and tables too, in the order they are met. */
    public static Stream<String> heldIn(Collection<Value> values) {
        return values.stream().flatMap(value -> switch (value) {
            case Value.Link(var matter, var _) -> Stream.of(matter);
            case Value.Many(var many) -> heldIn(many);
            case Value.Row(var cells) -> heldIn(cells.values());
            case Value.Text _,
                    Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Sealed _,
                    Value.Unread _ -> Stream.empty();
        });
    }

    /** A linked matter, or null when it is not among those read. */
    public @Nullable Linked find(String matter) {
        return byMatter.get(matter);
    }

    /** Those read, in the order they are met. */
    public List<Linked> all() {
        return List.copyOf(byMatter.values());
    }

    /** These and one more. */
    Links and(Linked one) {
        var more = new ArrayList<>(byMatter.values());
        more.add(one);
        return of(more);
    }

    /** What an act that is judged on these keeps of them. */
    public List<Pin> pins() {
        return byMatter.values().stream().map(Linked::pin).toList();
    }

    /**
     * These as they were when an act was judged; all as they are now for one that was judged on none. What a step has opened
     * since was not there then.
     */
    Links seenBy(Act act) {
        if (byMatter.isEmpty() || (act.pins().isEmpty() && children.isEmpty())) {
            return this;
        }
        var seen = new LinkedHashMap<>(byMatter);
        for (var pin : act.pins()) {
            seen.computeIfPresent(pin.matter(), (_, linked) -> linked.upTo(pin));
        }
        return new Links(
                seen,
                children.stream().filter(child -> isPinned(act, child.matter())).toList(),
                replacedOn);
    }

    private static boolean isPinned(Act act, String matter) {
        return act.pins().stream().anyMatch(pin -> pin.matter().equals(matter));
    }
}
