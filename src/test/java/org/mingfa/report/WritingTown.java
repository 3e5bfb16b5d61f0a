package org.mingfa.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingfa.evidence.EvidenceProperties;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.springframework.util.unit.DataSize;

/** 石桥镇 with its records of 2023, and all it takes to write a report about them. */
final class WritingTown implements AutoCloseable {

    static final ReportLaw LAW = ReportLaw.load(Path.of("law"), ShiqiaoTown.LAW);

    final ShiqiaoTown town;
    final EvidenceStore evidence;
    final ReportWriting writing;

    /** @param folder for the files of evidence */
    WritingTown(Path folder) throws IOException {
        town = new ShiqiaoTown();
        town.imports.run(town.clerk, TownshipYear.FILE, _ -> {}, null);
        evidence = new EvidenceStore(
                Files.createDirectories(folder.resolve("evidence")),
                town.store.transactions(),
                new EvidenceProperties(DataSize.ofMegabytes(50), DataSize.ofMegabytes(1)));
        writing = new ReportWriting(
                report(town),
                new VersionStore(town.store.transactions()),
                town.matters,
                evidence,
                town.staff,
                town.clock);
    }

    static AnnualReport report(ShiqiaoTown of) {
        return new AnnualReport(
                of.figures, of.places, of.store.transactions(), ShiqiaoTown.LAW, LAW, of.staff, of.clock);
    }

    @Override
    public void close() throws IOException {
        evidence.close();
        town.close();
    }
}
