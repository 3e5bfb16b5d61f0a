package org.mingfa.oversight;

import java.util.Locale;
import org.mingfa.law.LawNode;

/** By what a figure is divided so that a large township and a small one can stand side by side. */
public enum Per {
    TOWNSHIP(""),
    VILLAGE("每村"),
    THOUSAND_PEOPLE("每千人");

    private final String chinese;

    Per(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    static Per read(LawNode node) {
        for (var per : Per.values()) {
            if (per.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(node.text())) {
                return per;
            }
        }
        throw node.mistake("'" + node.text() + "' is not known here; known: village, thousand-people");
    }
}
