package org.mingfa.report.writing;

import static org.mingfa.law.ReliedField.Kind.CHOICE;
import static org.mingfa.law.ReliedField.Kind.DATE;
import static org.mingfa.law.ReliedField.Kind.DOCUMENT_NUMBER;
import static org.mingfa.law.ReliedField.Kind.NUMBER;
import static org.mingfa.law.ReliedField.Kind.TEXT;
import static org.mingfa.law.ReliedField.Kind.YES_NO;

import org.mingfa.law.Beside;
import org.mingfa.law.Reliance;
import org.mingfa.law.ReliedField;
import org.mingfa.law.ReliedStep;
import org.mingfa.law.Value;

/** The procedure a yearly report goes through (法治政府建设年度报告), as far as its writing relies on it. */
public final class ReportProcedure {

    public static final Reliance RELIES = Reliance.on("annual-report");

    public static final ReliedField<Value.Amount> YEAR = RELIES.field("year", NUMBER);
    public static final ReliedField<Value.Day> YEAR_END = RELIES.field("year-end", DATE);

    static final ReliedStep DRAFT = beside("draft");
    static final ReliedField<Value.YesNo> RESULTS = DRAFT.field("results", YES_NO);
    static final ReliedField<Value.Amount> SHORTCOMINGS = DRAFT.field("shortcomings", NUMBER);
    static final ReliedField<Value.Amount> CAUSES = DRAFT.field("causes", NUMBER);
    static final ReliedField<Value.YesNo> HEADS = DRAFT.field("heads", YES_NO);
    static final ReliedField<Value.YesNo> NEXT_YEAR = DRAFT.field("next-year", YES_NO);
    static final ReliedField<Value.YesNo> LAST_PLAN = DRAFT.field("last-plan", YES_NO);
    static final String DRAFTED = DRAFT.evidence("draft");

    static final ReliedStep DATA_CHECK = beside("data-check");
    static final ReliedField<Value.Amount> FIGURES = DATA_CHECK.field("figures", NUMBER);
    static final ReliedField<Value.Amount> UNSUPPORTED = DATA_CHECK.field("unsupported", NUMBER);
    public static final ReliedField<Value.YesNo> OTHER_RETURNS = DATA_CHECK.field("other-returns", YES_NO);
    public static final ReliedField<Value.Text> REMARKS = DATA_CHECK.field("remarks", TEXT);
    public static final String PASSED = DATA_CHECK.outcome("passed");
    public static final String RETURNED = DATA_CHECK.outcome("returned");
    static final String SOURCE_LINKS = DATA_CHECK.evidence("source-links");

    static final ReliedStep SIGN = beside("sign");
    public static final ReliedField<Value.Text> ISSUERS = SIGN.field("issuers", CHOICE);
    public static final String JOINT = ISSUERS.option("joint");
    public static final String GOVERNMENT = ISSUERS.option("government");
    public static final ReliedField<Value.Text> NUMBER_OF_DOCUMENT = SIGN.field("number", DOCUMENT_NUMBER);
    public static final ReliedField<Value.YesNo> SIGNER_MARKED = SIGN.field("signer-marked", YES_NO);
    public static final ReliedField<Value.YesNo> NO_REQUEST = SIGN.field("no-request", YES_NO);
    static final String SIGNED_ORIGINAL = SIGN.evidence("signed-original");

    static final ReliedStep SUBMIT = beside("submit");
    public static final ReliedField<Value.Text> SENT_TO = SUBMIT.field("sent-to", TEXT);
    static final String SUBMITTED_COPY = SUBMIT.evidence("submitted-copy");

    static final ReliedStep COPY = beside("copy");
    static final String COPIED = COPY.evidence("copied");

    public static final ReliedStep RECEIPT = RELIES.step("receipt");
    public static final String SENT_BACK = RECEIPT.outcome("returned");

    private ReportProcedure() {}

    private static ReliedStep beside(String step) {
        return RELIES.step(step).takenBeside(Beside.REPORT_TEXT);
    }
}
