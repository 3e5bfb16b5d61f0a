package org.mingfa.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.region.Place;

/**
 * The townships of a county side by side in one year.
 *
 * @param edition by what they are compared; null where no indicators have been laid down
 */
public record Comparison(Place county, int year, @Nullable IndicatorYear edition, List<ComparedTownship> townships) {

    /** Where a yearly report stands. */
    public enum Report {
        NONE("未启动"),
        RUNNING("办理中"),
        DONE("已完成");

        private final String chinese;

        Report(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
