package org.mingfa.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.evidence.Content;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.State;
import org.mingfa.law.Entered;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Value;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Place;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;

/**
 * The writing of a township's yearly report by several people: it begins with what the records say, every saved state stays,
 * figures stay bound to their records, and its steps are acts of the matter 法治政府建设年度报告, judged like any other. Signing
 * keeps each figure with its records as they stood that day.
 */
public final class ReportWriting {

    /** The procedure a report goes through. */
    public static final String PROCEDURE = "annual-report";

    /** What saving came to. */
    public sealed interface Saving {
        record Saved(Version version) implements Saving {}

        /** Somebody saved after the version the person had seen. */
        record Overtaken(Version newer) implements Saving {}

        /** The report is signed: it may be written again only when it has been sent back. */
        record Closed() implements Saving {}
    }

    /** The steps in which the text itself is the proof. */
    public enum Step {
        DRAFT("draft", "draft", "报告草稿"),
        DATA_CHECK("data-check", "source-links", "数字来源对照表"),
        SIGN("sign", "signed-original", "签发稿"),
        SUBMIT("submit", "submitted-copy", "上报件"),
        COPY("copy", "copied", "抄送件");

        private final String id;
        private final String evidence;
        private final String file;

        Step(String id, String evidence, String file) {
            this.id = id;
            this.evidence = evidence;
            this.file = file;
        }

        public String id() {
            return id;
        }

        String evidence() {
            return evidence;
        }

        String file() {
            return file;
        }

        public static Optional<Step> byId(String id) {
            return List.of(values()).stream().filter(step -> step.id.equals(id)).findFirst();
        }
    }

    private final AnnualReport report;
    private final VersionStore store;
    private final Matters matters;
    private final Originals originals;
    private final Staff staff;
    private final Inspection inspection;
    private final InstantSource clock;

    ReportWriting(
            AnnualReport report,
            VersionStore store,
            Matters matters,
            EvidenceStore evidence,
            Staff staff,
            InstantSource clock) {
        this(report, store, matters, new Originals(evidence), staff, clock);
    }

    private ReportWriting(
            AnnualReport report,
            VersionStore store,
            Matters matters,
            Originals originals,
            Staff staff,
            InstantSource clock) {
        this.report = report;
        this.store = store;
        this.matters = matters;
        this.originals = originals;
        this.staff = staff;
        this.inspection = new Inspection(report.sources());
        this.clock = clock;
    }

    /** The same on another clock, with matters that go by it. */
    public ReportWriting on(Matters others, InstantSource time) {
        return new ReportWriting(report.on(time), store, others, originals, staff, time);
    }

    public Optional<Version> latest(Actor actor, String place, int year) {
        return store.latest(actor.scope(), place, year);
    }

    /**
     * The year of a report whose text is written here, if the step is one that is taken beside its text, so that nothing is
     * signed but what is written; empty for any other step and where nothing is written.
     */
    public OptionalInt besideText(Actor actor, Matter matter, @Nullable String step) {
        if (!matter.procedure().equals(PROCEDURE)
                || step == null
                || Step.byId(step).isEmpty()
                || !(matter.fields().get("year") instanceof Value.Amount(var year))
                || latest(actor, matter.place(), year.intValue()).isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(year.intValue());
    }

    /** The first version, written by the records; the latest where there is one already. */
    public Version begin(Actor actor, String place, int year) {
        var first = new Version(place, year, 1, report.blocks(actor.scope(), place, year), actor.person(), now());
        store.save(actor.scope(), first);
        return latest(actor, place, year).orElseThrow();
    }

    /**
     * Saves what a person made of a version.
     *
     * @param seen the number of the version the person had before them
     */
    public Saving save(Actor actor, String place, int year, int seen, List<DraftBlock> blocks) {
        if (signed(actor, place, year).isPresent()) {
            return new Saving.Closed();
        }
        var next = new Version(place, year, seen + 1, blocks, actor.person(), now());
        return store.save(actor.scope(), next)
                ? new Saving.Saved(next)
                : new Saving.Overtaken(latest(actor, place, year).orElseThrow());
    }

    public List<Hindrance> hindrances(Version version) {
        return inspection.of(version);
    }

    /** As it would be issued today; the signed version as it was issued, with the figures of that day. */
    public AnnualReport.Draft print(Actor actor, Version version) {
        var signed = signed(actor, version.place(), version.year())
                .filter(one -> one.version() == version.number())
                .orElse(null);
        var issuing = signed == null
                ? Optional.<Issuing>empty()
                : docket(actor, version.place(), version.year())
                        .flatMap(Originals::signing)
                        .flatMap(act -> Issuing.of(act, staff.roster(actor.county())));
        return print(actor, version, issuing.orElse(null), signed);
    }

    private AnnualReport.Draft print(Actor actor, Version version, @Nullable Issuing issuing, @Nullable Signed signed) {
        return report.print(actor.scope(), version.place(), version.year(), version.blocks(), null, issuing, signed);
    }

    /** The very file that was signed; empty while nothing is signed, or where that format was not kept. */
    public Optional<Content> signedFile(Actor actor, String place, int year, DocumentFormat format) {
        return signed(actor, place, year).isEmpty()
                ? Optional.empty()
                : docket(actor, place, year).flatMap(docket -> originals.open(actor.scope(), docket, format));
    }

    /** How figures are written in the text, and what they are this year: those that are not zero. */
    public Map<String, String> figures(Actor actor, String place, int year) {
        return report.figures(actor.scope(), place, year);
    }

    public List<Remark> remarks(Actor actor, String place, int year) {
        return store.remarks(actor.scope(), place, year);
    }

    public void remark(Actor actor, String place, int year, String block, String text) {
        store.remark(
                actor.scope(), place, year, new Remark(UUID.randomUUID(), block, actor.person(), text, now(), null));
    }

    public void settle(Actor actor, String place, UUID remark) {
        store.settle(actor.scope(), place, remark, now());
    }

    /** The matter the report runs in; empty when nobody has opened it. */
    public Optional<Docket> docket(Actor actor, String place, int year) {
        return store.matter(actor.scope(), place, year).flatMap(id -> matters.find(actor, Place.countyOf(place), id));
    }

    /**
     * Takes a step of the report's matter with this version as its proof. What can be counted from the version is filled in. A
     * version with hindrances goes to the check of its figures only.
     *
     * @param entered what the person adds, by field id
     */
    public Answer forward(
            Actor actor,
            Docket docket,
            Version version,
            Step step,
            @Nullable String outcome,
            Map<String, Entered> entered) {
        var open = hindrances(version);
        if (step != Step.DATA_CHECK && !open.isEmpty()) {
            return new Answer.Refused(
                    open.stream().map(one -> breach(step, one)).toList());
        }
        var today = now().atZone(Act.ZONE).toLocalDate();
        var text = step == Step.SIGN ? unsigned(actor, version) : version;
        var entries = new LinkedHashMap<>(inspection.counted(step, text));
        entries.putAll(entered);
        var proposal = new Proposal(
                PROCEDURE,
                docket.matter().id(),
                docket.matter().acts(),
                new Act.Kind.Doing(),
                step.id,
                outcome,
                entries,
                proof(actor, docket, text, step, entered, today),
                List.of(),
                today,
                false);
        if (step != Step.SIGN) {
            return matters.take(actor, proposal);
        }
        var frozen = report.frozen(actor.scope(), text);
        return matters.take(
                actor,
                proposal,
                (client, taken) ->
                        VersionStore.sign(client, text, taken.matter().id(), frozen, actor.person(), now()));
    }

    /** A version is signed once: sent back and signed again as it was, it is a version of its own. */
    private Version unsigned(Actor actor, Version version) {
        var before = store.signed(actor.scope(), version.place(), version.year());
        if (before.isEmpty() || before.get().version() != version.number()) {
            return version;
        }
        var again = new Version(
                version.place(), version.year(), version.number() + 1, version.blocks(), actor.person(), now());
        return store.save(actor.scope(), again)
                ? again
                : latest(actor, version.place(), version.year()).orElseThrow();
    }

    private List<Act.Evidence> proof(
            Actor actor, Docket docket, Version version, Step step, Map<String, Entered> entered, LocalDate today) {
        return switch (step) {
            case DRAFT, DATA_CHECK ->
                originals.keep(version, step, print(actor, version, null, null).document());
            case SIGN -> {
                var signer = staff.roster(actor.county()).nameOf(actor.person());
                var issuing = Issuing.proposed(entered, signer, today).orElse(null);
                yield originals.keep(
                        version, step, print(actor, version, issuing, null).document());
            }
            case SUBMIT, COPY -> Originals.sent(docket, step);
        };
    }

    private static Breach breach(Step step, Hindrance open) {
        var words = open.quotation().isEmpty() ? "" : "“" + open.quotation() + "”：";
        var rule = new RuleId(step.id, RuleId.Standard.BESIDE);
        return new Breach(rule, Breach.Kind.FORM, Severity.REFUSE, words + open.text(), List.of(), null, null);
    }

    /** What was signed, as long as the signing stands: a report that was sent back is not signed. */
    public Optional<Signed> signed(Actor actor, String place, int year) {
        return store.signed(actor.scope(), place, year)
                .filter(_ -> docket(actor, place, year)
                        .filter(docket ->
                                matters.standing(docket).step(Step.SIGN.id()).state() == State.DONE)
                        .isPresent());
    }

    /** The version that was signed. */
    public Optional<Version> signedVersion(Actor actor, String place, int year) {
        return signed(actor, place, year).flatMap(signed -> store.find(actor.scope(), place, year, signed.version()));
    }

    /** The signed figures that are others today, by corrections and late records. */
    public List<Signed.Difference> differences(Actor actor, String place, int year) {
        var signed = signed(actor, place, year);
        var version = signedVersion(actor, place, year);
        if (signed.isEmpty() || version.isEmpty()) {
            return List.of();
        }
        var now = new LinkedHashMap<String, Signed.Frozen>();
        report.frozen(actor.scope(), version.get()).forEach(figure -> now.put(figure.measure(), figure));
        var corrected = store.corrected(actor.scope(), place, signed.get().signed());
        var differences = new ArrayList<Signed.Difference>();
        for (var then : signed.get().figures()) {
            var today = now.get(then.measure());
            if (today != null
                    && !(today.shown().equals(then.shown()) && today.records().equals(then.records()))) {
                differences.add(new Signed.Difference(
                        then.measure(),
                        report.measureName(then.measure()),
                        then.shown(),
                        today.shown(),
                        without(today.records(), then.records()),
                        without(then.records(), today.records()),
                        today.records().stream()
                                .filter(then.records()::contains)
                                .filter(corrected::contains)
                                .toList()));
            }
        }
        return differences;
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
