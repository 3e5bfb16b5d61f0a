package org.mingfa.reading;

public enum Manner {
    EXACT("等于"),
    MORE("多于"),
    ABOUT("约"),
    AT_LEAST("不少于"),
    AT_MOST("不多于"),
    RANGE("之间");

    private final String chinese;

    Manner(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
