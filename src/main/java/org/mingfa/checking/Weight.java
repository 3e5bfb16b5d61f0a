package org.mingfa.checking;

import java.util.Arrays;
import java.util.Optional;

/** How a finding is to be taken. */
public enum Weight {
    FIX("fix", "必须改正"),
    ADVISE("advise", "建议修改"),
    CONFIRM("confirm", "请确认");

    private final String id;
    private final String chinese;

    Weight(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    static Optional<Weight> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
