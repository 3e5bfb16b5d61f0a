package org.mingfa.report.writing;

import java.util.List;
import java.util.Optional;
import org.mingfa.law.ReliedStep;

/** A step of a report's matter that is taken beside its text: the text itself is the proof. */
public enum TextStep {
    DRAFT(ReportProcedure.DRAFT, ReportProcedure.DRAFTED, "报告草稿"),
    DATA_CHECK(ReportProcedure.DATA_CHECK, ReportProcedure.SOURCE_LINKS, "数字来源对照表"),
    SIGN(ReportProcedure.SIGN, ReportProcedure.SIGNED_ORIGINAL, "签发稿"),
    SUBMIT(ReportProcedure.SUBMIT, ReportProcedure.SUBMITTED_COPY, "上报件"),
    COPY(ReportProcedure.COPY, ReportProcedure.COPIED, "抄送件");

    private final String id;
    private final String evidence;
    private final String file;

    TextStep(ReliedStep step, String evidence, String file) {
        this.id = step.id();
        this.evidence = evidence;
        this.file = file;
    }

    public String id() {
        return id;
    }

    /** The kind of evidence its files are. */
    String evidence() {
        return evidence;
    }

    /** What its files are called. */
    String file() {
        return file;
    }

    public static Optional<TextStep> byId(String id) {
        return List.of(values()).stream().filter(one -> one.id.equals(id)).findFirst();
    }
}
