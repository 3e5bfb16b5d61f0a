package org.mingfa.report.writing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.law.Entered;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Companion;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.report.AnnualReport;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;

/**
 * The steps of a yearly report: acts of the matter 法治政府建设年度报告, judged like any other, with its text as their proof.
 * Signing keeps each figure with its records as they stood that day.
 */
public final class ReportSteps {

    private static final Matters.Sequel NOTHING = (_, _) -> {};

    private final AnnualReport report;
    private final VersionStore store;
    private final Matters matters;
    private final Originals originals;
    private final Companion text;
    private final Staff staff;
    private final Inspection inspection;
    private final Signings signings;
    private final ReportWriting writing;
    private final InstantSource clock;

    /** @param text the text of reports, as matters know it */
    ReportSteps(
            AnnualReport report,
            VersionStore store,
            Matters matters,
            EvidenceStore evidence,
            Companion text,
            Staff staff,
            InstantSource clock) {
        this(report, store, matters, new Originals(evidence), text, staff, clock);
    }

    private ReportSteps(
            AnnualReport report,
            VersionStore store,
            Matters matters,
            Originals originals,
            Companion text,
            Staff staff,
            InstantSource clock) {
        this.report = report;
        this.store = store;
        this.matters = matters;
        this.originals = originals;
        this.text = text;
        this.staff = staff;
        this.inspection = new Inspection(report.sources());
        this.signings = new Signings(report, store, matters, originals, staff);
        this.writing = new ReportWriting(report, store, signings, clock);
        this.clock = clock;
    }

    /** The same on another clock, with matters that go by it. */
    public ReportSteps on(Matters others, InstantSource time) {
        return new ReportSteps(report.on(time), store, others, originals, text, staff, time);
    }

    /** The texts these are the steps of. */
    public ReportWriting writing() {
        return writing;
    }

    public Signings signings() {
        return signings;
    }

    /**
     * Takes a step of the report's matter with a version as its proof. What can be counted from the version is filled in. A
     * version with hindrances goes to the check of its figures only.
     *
     * @param entered what the person adds, by field id
     */
    public Answer forward(
            Actor actor,
            Docket docket,
            Version version,
            TextStep step,
            @Nullable String outcome,
            Map<String, Entered> entered) {
        var open = inspection.of(version);
        if (step != TextStep.DATA_CHECK && !open.isEmpty()) {
            return new Answer.Refused(
                    open.stream().map(one -> breach(step, one)).toList());
        }
        var today = now().atZone(Act.ZONE).toLocalDate();
        var proven = step == TextStep.SIGN ? writing.unsigned(actor, version) : version;
        var entries = new LinkedHashMap<String, Entered>(inspection.counted(step, proven));
        entries.putAll(entered);
        var proposal = Proposal.doing(
                        Proposal.Target.of(docket.matter()),
                        step.id(),
                        entries,
                        proof(actor, docket, proven, step, entered, today),
                        today)
                .ending(outcome);
        return matters.takeBeside(actor, proposal, text, step == TextStep.SIGN ? signing(actor, proven) : NOTHING);
    }

    private Matters.Sequel signing(Actor actor, Version version) {
        var frozen = report.frozen(actor.scope().freely(), version.place(), version.year(), version.blocks());
        return (client, taken) ->
                VersionStore.sign(client, version, taken.matter().id(), frozen, actor.person(), now());
    }

    private List<Act.Evidence> proof(
            Actor actor, Docket docket, Version version, TextStep step, Map<String, Entered> entered, LocalDate today) {
        return switch (step) {
            case DRAFT, DATA_CHECK ->
                originals.keep(
                        version, step, writing.print(actor, version, null, null).document());
            case SIGN -> {
                var issuing = signings.proposed(actor, entered, today).orElse(null);
                yield originals.keep(
                        version,
                        step,
                        writing.print(actor, version, issuing, null).document());
            }
            case SUBMIT, COPY -> Originals.sent(docket, step);
        };
    }

    private static Breach breach(TextStep step, Hindrance open) {
        var words = open.quotation().isEmpty() ? "" : "“" + open.quotation() + "”：";
        var rule = new RuleId(step.id(), RuleId.Standard.BESIDE);
        return new Breach(rule, Breach.Kind.FORM, Severity.REFUSE, words + open.text(), List.of(), null, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
