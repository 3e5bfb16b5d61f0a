package org.mingfa.desk.library;

import java.util.List;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LawStep;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;

/**
 * A law with its versions and who cites it.
 *
 * @param reliesOn what we rely on in it, by article, in our own words
 * @param texts the official texts, where the county keeps any
 */
public record StatutePage(
        Frame frame,
        String name,
        List<Pair> facts,
        LedgerView versions,
        List<Pair> reliesOn,
        LedgerView citing,
        List<Text> texts)
        implements Screen {

    /**
     * The official text of a version, as the county has it.
     *
     * @param origin whence it is, which file, and its digest
     */
    public record Text(String version, String origin, List<LawStep.Text> articles) {}

    @Override
    public String template() {
        return "desk/statute";
    }
}
