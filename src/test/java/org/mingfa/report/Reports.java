package org.mingfa.report;

import java.nio.file.Path;
import org.mingfa.exchange.example.ShiqiaoTown;

/** The report of 石桥镇, drafted by the law of this repository. */
public final class Reports {

    public static final ReportLaw LAW = ReportLaw.load(Path.of("law"), ShiqiaoTown.LAW);

    private Reports() {}

    public static AnnualReport of(ShiqiaoTown town) {
        return new AnnualReport(
                town.figures, town.places, town.store.transactions(), ShiqiaoTown.LAW, LAW, town.staff, town.clock);
    }
}
