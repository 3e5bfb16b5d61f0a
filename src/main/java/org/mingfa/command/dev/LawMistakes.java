package org.mingfa.command.dev;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.shell.Bulletins;
import org.mingfa.law.LawMistake;

/** The mistakes in the law folder as it was saved last, said on every page while the last sound one goes on governing. */
final class LawMistakes implements Bulletins {

    /** More than these are not read at once. */
    private static final int MOST = 20;

    private volatile List<LawMistake> mistakes = List.of();

    void are(List<LawMistake> found) {
        mistakes = List.copyOf(found);
    }

    @Override
    public List<Flash> now() {
        var found = mistakes;
        return found.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(Flash.caution("法规库有" + found.size() + "处错误，网页仍按改动以前的法规库办理。")),
                                found.stream()
                                        .limit(MOST)
                                        .map(mistake -> Flash.refused(Objects.requireNonNull(mistake.getMessage()))))
                        .toList();
    }
}
