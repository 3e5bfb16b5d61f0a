package org.mingfa.demo;

import java.util.HashMap;
import java.util.Map;
import org.mingfa.matter.Matter;

/** The numbers of what a township has begun, by title, for those who enter one matter in another. */
final class Numbers {

    private static final String MARK = "@matter ";

    private final Map<String, String> byTitle = new HashMap<>();

    void note(Matter matter) {
        byTitle.put(matter.title(), matter.number());
    }

    /** Whether a text of the material says a matter, as in {@code @matter 村级合同清理}. */
    static boolean isMeant(String text) {
        return text.startsWith(MARK);
    }

    /**
     * @param text a mark and a title
     * @throws IllegalStateException when nothing of that title has begun
     */
    String of(String text) {
        var title = text.substring(MARK.length());
        var number = byTitle.get(title);
        if (number == null) {
            throw new IllegalStateException("演示中还没有这件事项：" + title);
        }
        return number;
    }
}
