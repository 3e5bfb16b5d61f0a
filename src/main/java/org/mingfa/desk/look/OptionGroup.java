package org.mingfa.desk.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options that stand together in a long list.
 *
 * @param heading null where the list has but one group
 */
public record OptionGroup(@Nullable String heading, List<Option> options) {

    /** In the order in which their headings come first; one group without a heading where all stand alike. */
    public static List<OptionGroup> of(List<Option> options) {
        var byHeading = new LinkedHashMap<String, List<Option>>();
        options.forEach(option -> byHeading
                .computeIfAbsent(Objects.requireNonNullElse(option.group(), ""), _ -> new ArrayList<>())
                .add(option));
        if (byHeading.size() < 2) {
            return List.of(new OptionGroup(null, options));
        }
        return byHeading.entrySet().stream()
                .map(group -> new OptionGroup(group.getKey().isEmpty() ? null : group.getKey(), group.getValue()))
                .toList();
    }
}
