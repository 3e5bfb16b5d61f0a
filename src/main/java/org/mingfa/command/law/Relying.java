package org.mingfa.command.law;

import java.nio.file.Path;
import java.util.List;
import org.mingfa.judging.PowerItem;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Reliance;
import org.mingfa.law.UnsoundLaw;
import org.mingfa.oversight.TaskProcedure;
import org.mingfa.report.writing.ReportProcedure;

/** All that the rooms of this program rely on in the law folder. */
public final class Relying {

    static final List<Reliance> ON = List.of(ReportProcedure.RELIES, TaskProcedure.RELIES, PowerItem.RELIES);

    private Relying() {}

    /**
     * Reads and checks a law folder, what this program relies on included.
     *
     * @throws UnsoundLaw with every mistake found
     */
    public static LawLibrary load(Path folder) {
        return LawLibrary.load(folder, ON);
    }
}
