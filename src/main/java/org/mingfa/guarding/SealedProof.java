package org.mingfa.guarding;

import java.util.List;
import org.mingfa.judging.Act;
import org.mingfa.law.Value;
import org.mingfa.matter.value.PersonalData;

/** Proves that what is sealed of the parties opens with the key. */
record SealedProof(PersonalData key, List<String> findings) {

    /** Every sealed value of the acts must open with the key; without one nothing is said of them. */
    void prove(String called, List<Act> acts) {
        if (key.lack() != null) {
            return;
        }
        for (var act : acts) {
            for (var value : act.values().entrySet()) {
                if (!opens(value.getValue())) {
                    findings.add(called + "第" + act.seq() + "条行为的“" + value.getKey() + "”用现在的密钥打不开");
                }
            }
        }
    }

    private boolean opens(Value value) {
        return switch (value) {
            case Value.Sealed sealed -> {
                try {
                    key.open(sealed);
                    yield true;
                } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException otherKey) {
                    yield false;
                }
            }
            case Value.Many(var many) -> many.stream().allMatch(this::opens);
            case Value.Row(var cells) -> cells.values().stream().allMatch(this::opens);
            case Value.Text _,
                    Value.Link _,
                    Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Unread _ -> true;
        };
    }
}
