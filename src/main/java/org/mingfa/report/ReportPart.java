package org.mingfa.report;

import java.util.List;
import java.util.stream.Stream;

/** The five contents every yearly report has (法治政府建设与责任落实督察工作规定, 厅字〔2019〕28号), in their order. */
public enum ReportPart {
    RESULTS("results"),
    SHORTCOMINGS("shortcomings"),
    HEADS("heads"),
    NEXT_YEAR("next-year"),
    OTHERS("others");

    private final String id;

    ReportPart(String id) {
        this.id = id;
    }

    /** As the outline and {@link DraftBlock#part} have it. */
    public String id() {
        return id;
    }

    static List<String> ids() {
        return Stream.of(values()).map(ReportPart::id).toList();
    }
}
