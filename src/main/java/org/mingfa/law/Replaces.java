package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a later record replaces the earlier one of the same (替代), so that of several only one is in force at a time.
 *
 * @param same the fields of the matter by whose values two records at one place are of the same; none: all at the place are
 * @param from the step or date field from which a record is in force; null for the day the matter began
 */
public record Replaces(List<String> same, @Nullable String from) {

    public Replaces {
        same = List.copyOf(same);
    }

    static Replaces read(LawNode node) {
        if (node.isMap()) {
            var keys = node.keys("same", "from");
            return new Replaces(
                    keys.need("same").list().stream().map(LawNode::id).toList(),
                    keys.find("from").map(LawNode::id).orElse(null));
        }
        return new Replaces(node.list().stream().map(LawNode::id).toList(), null);
    }
}
