package org.mingfa.report.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingfa.evidence.EvidenceProperties;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.report.Reports;
import org.springframework.util.unit.DataSize;

/** 石桥镇 with its records of 2023, and all it takes to write a report about them. */
final class WritingTown implements AutoCloseable {

    final ShiqiaoTown town;
    final EvidenceStore evidence;
    final ReportSteps steps;
    final ReportWriting writing;
    final Signings signings;

    /** @param folder for the files of evidence */
    WritingTown(Path folder) throws IOException {
        var text = new ReportText();
        town = new ShiqiaoTown(text);
        town.imports.run(town.clerk, TownshipYear.FILE, _ -> {}, null);
        evidence = new EvidenceStore(
                Files.createDirectories(folder.resolve("evidence")),
                town.store.transactions(),
                new EvidenceProperties(DataSize.ofMegabytes(50), DataSize.ofMegabytes(1), false));
        steps = new ReportSteps(
                Reports.of(town),
                new VersionStore(town.store.transactions()),
                town.matters,
                evidence,
                text,
                town.staff,
                town.clock);
        writing = steps.writing();
        signings = steps.signings();
    }

    @Override
    public void close() throws IOException {
        evidence.close();
        town.close();
    }
}
