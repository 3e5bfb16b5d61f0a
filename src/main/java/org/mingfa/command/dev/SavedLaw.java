package org.mingfa.command.dev;

import java.nio.file.Path;
import java.util.List;
import org.mingfa.checking.CheckLaw;
import org.mingfa.command.law.LawProof;
import org.mingfa.law.LawMistake;
import org.mingfa.law.UnsoundLaw;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.oversight.OversightLaw;
import org.mingfa.report.ReportLaw;
import org.mingfa.view.ViewLaw;

/** A law folder somebody is working on. */
record SavedLaw(Path folder) {

    /**
     * The folder as it is now.
     *
     * @param proofs where it is kept that a folder was proved, so that it is only read the next time
     * @throws UnsoundLaw with every mistake found
     */
    LawProof.Proved prove(Path proofs) {
        try {
            var proved = LawProof.prove(folder, proofs);
            ReportLaw.load(folder, proved.library());
            CoverageLaw.load(folder, proved.library());
            ViewLaw.load(folder, proved.library());
            OversightLaw.load(folder, proved.library());
            CheckLaw.load(folder, proved.library());
            return proved;
        } catch (LawMistake mistake) {
            throw new UnsoundLaw(List.of(mistake));
        }
    }
}
