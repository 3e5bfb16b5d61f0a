package org.mingfa.report;

/** F figure, A activity, M mechanism, C characterisation, P problem, N plan. */
public enum StatementKind {
    F("数字"),
    A("工作"),
    M("机制"),
    C("评价"),
    P("不足"),
    N("打算");

    private final String chinese;

    StatementKind(String chinese) {
        this.chinese = chinese;
    }

    /** What statements of the kind are about. */
    public String chinese() {
        return chinese;
    }
}
