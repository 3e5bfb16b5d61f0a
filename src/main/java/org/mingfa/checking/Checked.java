package org.mingfa.checking;

import java.util.List;
import org.mingfa.reading.Reading;

/**
 * What was found in a report.
 *
 * @param findings in the order of the text
 * @param compared stated figures beside recorded ones; empty when no records were asked
 */
public record Checked(Reading reading, List<Finding> findings, List<Compared> compared) {

    public Checked {
        findings = List.copyOf(findings);
        compared = List.copyOf(compared);
    }

    public long count(Weight severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }

    /** 发现28处：必须改正12处，建议修改10处，请确认6处。 */
    public String summary() {
        if (findings.isEmpty()) {
            return "没有发现问题。";
        }
        return "发现" + findings.size() + "处：" + Weight.FIX.chinese() + count(Weight.FIX) + "处，"
                + Weight.ADVISE.chinese() + count(Weight.ADVISE) + "处，" + Weight.CONFIRM.chinese()
                + count(Weight.CONFIRM) + "处。";
    }
}
