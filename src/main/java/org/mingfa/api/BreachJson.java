package org.mingfa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Breach;

/** A rule an act does not keep. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BreachJson(
        @Says("规则编号：步骤编号.规则") String rule,

        @Says("refuse 不能办理；caution 可以办理，但记录在案；finding 已经发生，照实记录，列为发现的问题")
        String severity,

        @Says("原因") String reason,
        @Says("依据的法律、法规、规章、文件和条款") List<String> basis,

        @Says("效力：binding 有拘束力；by-analogy 参照适用；local 地方规定；practice 工作惯例；unchecked 未核对") @Nullable
        String force,

        @Says("怎样改正") @Nullable String cure,
        @Says("先办理哪个步骤可以改正") @Nullable String cureStep) {

    static BreachJson of(Breach breach) {
        return new BreachJson(
                breach.rule().toString(),
                breach.severity().name().toLowerCase(Locale.ROOT),
                breach.reason(),
                breach.basis().stream().map(Object::toString).toList(),
                breach.force() == null ? null : breach.force().id(),
                breach.cure(),
                breach.cureStep());
    }
}
