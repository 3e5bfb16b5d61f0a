package org.mingfa.table;

import java.util.ArrayList;
import java.util.List;

/** A table that cannot be taken; nothing of it was entered. Tells every mistake by its line, in Chinese. */
public final class UnsoundRows extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 100;

    private final transient List<String> lines;

    /** @param mistakes each a sentence that begins with file and line */
    UnsoundRows(List<String> mistakes) {
        super(mistakes.getFirst());
        var told = new ArrayList<>(mistakes.subList(0, Math.min(MOST_LINES, mistakes.size())));
        if (told.size() < mistakes.size()) {
            told.add("……还有" + (mistakes.size() - told.size()) + "处。");
        }
        told.add("共" + mistakes.size() + "处不对，一行也没有录入。请改好后重新运行。");
        this.lines = List.copyOf(told);
    }

    public List<String> lines() {
        return lines;
    }
}
