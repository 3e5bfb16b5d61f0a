package org.mingfa.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a recorded figure must stand to a stated one. */
enum Relation {
    AT_LEAST("at-least", "不少于"),
    MORE_THAN("more-than", "多于"),
    EQUALS("equals", "等于"),
    LESS_THAN("less-than", "少于"),
    AT_MOST("at-most", "不多于");

    private final String id;
    private final String chinese;

    Relation(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    static Optional<Relation> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    boolean holds(BigDecimal recorded, BigDecimal stated) {
        int order = recorded.compareTo(stated);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case EQUALS -> order == 0;
            case LESS_THAN -> order < 0;
            case AT_MOST -> order <= 0;
        };
    }
}
