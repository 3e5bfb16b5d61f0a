package org.mingfa.report;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mingfa.exchange.example.*;

class AnnualReportTest {
    @Test
    void x() throws Exception {
        try (var town = new ShiqiaoTown()) {
            System.out.println(town.imports.run(town.clerk, TownshipYear.FILE, r -> {}, null).inWords());
            var law = ReportLaw.load(Path.of("law"), ShiqiaoTown.LAW);
            var report = new AnnualReport(town.figures, town.places, town.store.transactions(), ShiqiaoTown.LAW, law, town.clock);
            report.write(town.scope(), Shiqiao.CODE, 2023, Path.of("/tmp/wtr/report.docx"), Path.of("law/reports/claims/2023-001.yaml"), System.out);
            report.write(town.scope(), Shiqiao.CODE, 2023, Path.of("/tmp/wtr/report2.docx"), null, System.out);
        }
    }
}
