package org.mingfa.desk.figure;

import java.util.List;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Matrix;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.Stat;
import org.mingfa.measure.Coverage;

/**
 * Where something is missing, by one rule of coverage.
 *
 * @param when which day it is told of, or empty for today
 * @param left who is not asked, in a sentence
 * @param cut whether more is missing than {@code gaps} lists
 * @param assigning where tasks are made of all that {@code gaps} lists, or empty for who may not
 */
public record CoveragePage(
        Frame frame,
        String title,
        FilterView filter,
        List<NavLink> tabs,
        Coverage rule,
        String when,
        List<Stat> stats,
        Matrix matrix,
        String left,
        LedgerView gaps,
        boolean cut,
        String assigning)
        implements Screen {

    @Override
    public String template() {
        return "desk/coverage";
    }
}
