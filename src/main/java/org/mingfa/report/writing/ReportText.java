package org.mingfa.report.writing;

import java.util.Optional;
import org.mingfa.law.Beside;
import org.mingfa.matter.Companion;
import org.mingfa.matter.Matter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The text of a report written here: its steps are taken beside it, so that nothing is signed but what is written. */
final class ReportText implements Companion {

    private static final Elsewhere ON_ITS_PAGE = new Elsewhere("这份报告的正文在本系统里起草，文字和数字要和这一步一起固定下来", "到“报告起草”页面办理这一步");

    @Override
    public Beside beside() {
        return Beside.REPORT_TEXT;
    }

    @Override
    public Optional<Elsewhere> elsewhere(JdbcClient client, Matter matter) {
        return ReportProcedure.YEAR
                .in(matter.fields())
                .filter(year -> VersionStore.isWritten(
                        client, matter.place(), year.number().intValue()))
                .map(_ -> ON_ITS_PAGE);
    }
}
