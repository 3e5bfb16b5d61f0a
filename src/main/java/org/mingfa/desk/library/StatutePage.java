package org.mingfa.desk.library;

import java.util.List;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;

/**
 * A law with its versions and who cites it.
 *
 * @param reliesOn what we rely on in it, by article, in our own words
 */
public record StatutePage(
        Frame frame, String name, List<Pair> facts, LedgerView versions, List<Pair> reliesOn, LedgerView citing)
        implements Screen {

    @Override
    public String template() {
        return "desk/statute";
    }
}
