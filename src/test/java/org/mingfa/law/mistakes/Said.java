package org.mingfa.law.mistakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.CheckLaw;
import org.mingfa.judging.Exploration;
import org.mingfa.judging.Rehearsal;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.Scenario;
import org.mingfa.law.UnsoundLaw;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.oversight.OversightLaw;
import org.mingfa.report.ReportLaw;
import org.mingfa.view.ViewLaw;

/** What is said of a law folder by everything that reads it, in the order in which a person is told. */
final class Said {

    final List<String> messages = new ArrayList<>();

    /** Those of the readers; what a walk or a worked case finds is no mistake of a reader. */
    final List<LawMistake> mistakes = new ArrayList<>();

    static Said of(Path law) {
        var said = new Said();
        var library = said.reading(() -> LawLibrary.load(law));
        if (library != null) {
            said.reading(() -> ReportLaw.load(law, library));
            said.reading(() -> CoverageLaw.load(law, library));
            said.reading(() -> ViewLaw.load(law, library));
            said.reading(() -> OversightLaw.load(law, library));
            said.reading(() -> CheckLaw.load(law, library));
            for (var procedure : library.procedures()) {
                Exploration.explore(procedure, library).forEach(problem -> said.messages.add(problem.getMessage()));
            }
            var scenarios = said.reading(() -> Scenario.load(law));
            if (scenarios != null) {
                scenarios.forEach(scenario -> said.messages.addAll(Rehearsal.play(scenario, library)));
            }
        }
        return said;
    }

    private <T> @Nullable T reading(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (UnsoundLaw unsound) {
            mistakes.addAll(unsound.mistakes());
            unsound.mistakes().forEach(mistake -> messages.add(mistake.getMessage()));
            return null;
        }
    }
}
