package org.mingfa.report;

public enum Support {
    SUPPORTED("有记录支持"),
    UNSUPPORTED("记录不支持"),
    UNCHECKABLE("不能核对");

    private final String chinese;

    Support(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
