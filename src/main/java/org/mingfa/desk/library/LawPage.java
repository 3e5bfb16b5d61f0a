package org.mingfa.desk.library;

import java.util.List;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.FlowView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LawStep;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;

/**
 * A procedure as the law library says it.
 *
 * @param ledger where its matters are
 * @param laws what it stands on, with what became of each law
 * @param parameters the local numbers its clocks and conditions read
 */
public record LawPage(
        Frame frame,
        String name,
        Action ledger,
        List<Pair> facts,
        LedgerView laws,
        List<LawStep> steps,
        FlowView flow,
        List<Pair> papers,
        List<LedgerView> cases,
        LedgerView parameters)
        implements Screen {

    @Override
    public String template() {
        return "desk/law";
    }
}
