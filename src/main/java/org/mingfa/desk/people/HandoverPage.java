package org.mingfa.desk.people;

import java.util.List;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;

/** The paper of a hand-over, to be printed and signed by both. */
public record HandoverPage(Frame frame, Link person, List<Pair> about, LedgerView matters, List<String> signers)
        implements Screen {

    @Override
    public String template() {
        return "people/handover";
    }
}
