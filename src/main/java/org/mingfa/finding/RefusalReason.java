package org.mingfa.finding;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.matter.value.ValueJson;

/** Why something was refused: one rule that was not kept, with its basis as it was cited then; {@code basis} may be empty. */
public record RefusalReason(String reason, String basis) {

    /** As they are kept with the refusal. */
    static List<RefusalReason> read(String json) {
        var reasons = new ArrayList<RefusalReason>();
        ValueJson.MAPPER
                .readTree(json)
                .forEach(node -> reasons.add(new RefusalReason(
                        node.get("reason").stringValue(), node.get("basis").stringValue())));
        return reasons;
    }
}
