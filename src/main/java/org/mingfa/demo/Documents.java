package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.law.RuleId;

/** Normative documents: few in a year, each a long way. */
final class Documents {

    private static final Material BOOK = Material.read("normative-document");

    private final Town town;

    Documents(Town town) {
        this.town = town;
    }

    List<Script> scripts() {
        var scripts = new ArrayList<Script>();
        scripts.add(vital("集镇市容环境卫生管理办法", LocalDate.of(2024, 9, 3)));
        scripts.add(amended("农村人居环境整治奖补办法", LocalDate.of(2025, 2, 18)));
        scripts.add(unlawful("砂石运输车辆通行管理规定", LocalDate.of(2025, 6, 9)));
        scripts.add(internal("2026年防汛值班安排", LocalDate.of(2026, 4, 20)));
        if (town.code().equals("990101001")) {
            scripts.addAll(ofTheCapital());
        } else {
            scripts.add(market("农贸市场经营秩序管理办法", LocalDate.of(2026, 1, 12)).late("file-record", 4));
            scripts.add(plain("红白事办理规范（试行）", town.workingDaysAgo(38))
                    .with("register-number.is-trial", true)
                    .with("register-number.validity", 2)
                    .leftAt("publish"));
        }
        scripts.removeIf(script -> script.begins.isAfter(town.lastDay()));
        return scripts;
    }

    private List<Script> ofTheCapital() {
        return List.of(
                market("农贸市场经营秩序管理办法", LocalDate.of(2025, 9, 8)),
                plain("村级公共墓地使用管理办法", LocalDate.of(2026, 3, 2))
                        .ends("deliberation", "send-back", "adopt")
                        .tries(Misstep.entering("drafting", "no-fees", Map.of("fees", true))),
                parking(),
                market("农家乐经营服务规范", town.workingDaysAgo(13))
                        .paces("assessment", 1, 1)
                        .paces("drafting", 2, 2)
                        .paces("consult-open", 1, 1)
                        .tries(Misstep.tooEarly("consult-close")),
                plain("农村客运候车亭管护办法", town.workingDaysAgo(3)).leftAt("drafting"));
    }

    /** Waits for the legality review, its floor just over. */
    private Script parking() {
        return vital("农村公共停车管理办法", town.workingDaysAgo(28))
                .with("concerns-operators", true)
                .with("consult-close.opinions", 11)
                .with("consult-close.adopted", 4)
                .paces("assessment", 2, 2)
                .paces("drafting", 4, 4)
                .paces("consult-open", 2, 2)
                .paces("consult-close", 1, 1)
                .paces("fair-competition", 1, 1)
                .paces("submit-review", 2, 2)
                .paces("completeness-check", 1, 1)
                .tries(Misstep.tooEarly("legality-review"))
                .leftAt("legality-review");
    }

    private Script plain(String title, LocalDate begins) {
        return new Script("normative-document", begins, List.of(new Material(Map.of()), BOOK))
                .word("document", town.name() + title)
                .with("title", town.name() + title)
                .paces("consult-close", 8, 9)
                .ends("legality-review", "lawful")
                .ends("deliberation", "adopt")
                .attaches("submit-review", "opinions-handled");
    }

    private Script vital(String title, LocalDate begins) {
        return plain(title, begins).with("affects-vital", true).paces("consult-close", 0, 2);
    }

    private Script market(String title, LocalDate begins) {
        return plain(title, begins)
                .paces("consult-close", 0, 2)
                .with("affects-market", true)
                .with("concerns-operators", true)
                .with("consult-close.opinions", 9)
                .with("consult-close.adopted", 3)
                .with("consult-close.heard-market", true)
                .attaches("consult-close", "market-record");
    }

    private Script amended(String title, LocalDate begins) {
        return vital(title, begins)
                .with("legality-review.opinion", "第六条限制申报次数没有依据，建议删去；第九条奖补资金来源应当写明。")
                .with("review-response.adopted", "partly")
                .with("review-response.reasons", "第六条已删去；第九条资金来源由县级财政文件规定，不在本办法重复。")
                .ends("legality-review", "amend")
                .ends("completeness-check", "return", "complete")
                .tries(Misstep.by("drafter", "legality-review", RuleId.Standard.NEVER_BY));
    }

    private Script unlawful(String title, LocalDate begins) {
        return plain(title, begins)
                .with("legality-review.opinion", "第四条限定通行时段并收取押金，超越乡镇职权，没有法律、法规依据。")
                .ends("legality-review", "unlawful");
    }

    private Script internal(String title, LocalDate begins) {
        return plain(title, begins)
                .with("outward", false)
                .with("touches-rights", false)
                .ends("screen-out", "outside");
    }
}
