package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A written rule of a step: what must hold once the act is taken.
 *
 * @param reason what to tell the person when it does not hold
 * @param cure what would mend it, or null
 * @param cureStep the step that would mend it, offered as a button, or null
 * @param attested the article that asks for the declaration it looks at; empty where it looks at what is recorded
 * @param follow the step that must follow where what happened breaks it; null where that of its step does
 */
public record Rule(
        String id,
        Expression require,
        String reason,
        @Nullable String cure,
        @Nullable String cureStep,
        List<Basis> basis,
        List<Basis> attested,
        Severity breach,
        @Nullable String follow) {}
