package org.mingfa.desk.people;

import java.util.List;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;

/**
 * One's own account.
 *
 * @param tokens the tokens by which machines act in one's name, with what ends each
 * @param doings what one has done lately
 */
public record AccountPage(Frame frame, List<Pair> about, LedgerView posts, List<TokenLine> tokens, LedgerView doings)
        implements Screen {

    /** @param works whether it still does */
    public record TokenLine(String id, String label, String until, boolean works) {}

    @Override
    public String template() {
        return "people/account";
    }
}
