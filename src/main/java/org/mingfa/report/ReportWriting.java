package org.mingfa.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.DocxWriter;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.law.Severity;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Place;
import org.mingfa.staff.Actor;

/**
 * The writing of a township's yearly report by several people: it begins with what the records say, every saved state stays,
 * figures stay bound to their records, and its steps are acts of the matter 法治政府建设年度报告, judged like any other. Signing
 * keeps each figure with its records as they stood that day.
 */
public final class ReportWriting {

    private static final String PROCEDURE = "annual-report";

    /** What saving came to. */
    public sealed interface Saving {
        record Saved(Version version) implements Saving {}

        /** Somebody saved after the version the person had seen. */
        record Overtaken(Version newer) implements Saving {}
    }

    /** The steps in which the text itself is the proof. */
    public enum Step {
        DRAFT("draft", "draft", "报告草稿"),
        DATA_CHECK("data-check", "source-links", "数字来源对照表"),
        SIGN("sign", "signed-original", "签发稿");

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

        public static Optional<Step> byId(String id) {
            return List.of(values()).stream().filter(step -> step.id.equals(id)).findFirst();
        }
    }

    private final AnnualReport report;
    private final VersionStore store;
    private final Matters matters;
    private final EvidenceStore evidence;
    private final Inspection inspection;
    private final InstantSource clock;

    ReportWriting(
            AnnualReport report, VersionStore store, Matters matters, EvidenceStore evidence, InstantSource clock) {
        this.report = report;
        this.store = store;
        this.matters = matters;
        this.evidence = evidence;
        this.inspection = new Inspection(report.sources());
        this.clock = clock;
    }

    public Optional<Version> latest(Actor actor, String place, int year) {
        return store.latest(actor.scope(), place, year);
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
    public Saving save(Actor actor, String place, int year, int seen, List<Block> blocks) {
        var next = new Version(place, year, seen + 1, blocks, actor.person(), now());
        return store.save(actor.scope(), next)
                ? new Saving.Saved(next)
                : new Saving.Overtaken(latest(actor, place, year).orElseThrow());
    }

    public List<Hindrance> hindrances(Version version) {
        return inspection.of(version);
    }

    public AnnualReport.Draft print(Actor actor, Version version) {
        return report.print(actor.scope(), version.place(), version.year(), version.blocks(), null);
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
            Map<String, Object> entered) {
        var open = hindrances(version);
        if (step != Step.DATA_CHECK && !open.isEmpty()) {
            return new Answer.Refused(open.stream().map(ReportWriting::breach).toList());
        }
        var entries = new LinkedHashMap<String, Object>(counted(step, version));
        entries.putAll(entered);
        var draft = print(actor, version);
        var today = now().atZone(Act.ZONE).toLocalDate();
        var proposal = new Proposal(
                PROCEDURE,
                docket.matter().id(),
                docket.matter().acts(),
                new Act.Kind.Doing(),
                step.id,
                outcome,
                entries,
                List.of(kept(version, step, draft)),
                List.of(),
                today,
                false);
        var answer = matters.take(actor, proposal);
        if (step == Step.SIGN && answer instanceof Answer.Taken) {
            var frozen = report.frozen(actor.scope(), version);
            store.sign(actor.scope(), version, docket.matter().id(), frozen, actor.person(), now());
        }
        return answer;
    }

    private static Breach breach(Hindrance open) {
        var words = open.quotation().isEmpty() ? "" : "“" + open.quotation() + "”：";
        return new Breach("text", Breach.Kind.FORM, Severity.REFUSE, words + open.text(), List.of(), null, null);
    }

    private Map<String, Object> counted(Step step, Version version) {
        return switch (step) {
            case DRAFT -> {
                long shortcomings = version.paragraphs("shortcomings");
                long caused = version.blocks().stream()
                        .filter(block -> block.part().equals("shortcomings") && !block.isHeading())
                        .filter(block -> block.text().contains("原因"))
                        .count();
                yield Map.of(
                        "results",
                        version.paragraphs("results") > 0,
                        "shortcomings",
                        shortcomings,
                        "causes",
                        caused,
                        "heads",
                        version.paragraphs("heads") > 0,
                        "next-year",
                        version.paragraphs("next-year") > 0,
                        "last-plan",
                        hindrances(version).stream()
                                .noneMatch(open -> open.quotation().startsWith("（请写明")));
            }
            case DATA_CHECK ->
                Map.of(
                        "figures",
                                version.blocks().stream().mapToLong(this::bound).sum(),
                        "unsupported",
                                version.blocks().stream()
                                        .mapToLong(this::unsupported)
                                        .sum());
            case SIGN -> Map.of();
        };
    }

    private long bound(Block block) {
        return report.sources().read(block.text()).stream()
                .filter(SourceText.Measured.class::isInstance)
                .count();
    }

    private long unsupported(Block block) {
        return block.isHeading() || !block.note().isBlank()
                ? 0
                : inspection.typed(block.text()).size();
    }

    private Act.Evidence kept(Version version, Step step, AnnualReport.Draft draft) {
        var bytes = new ByteArrayOutputStream();
        try {
            DocxWriter.write(draft.document(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var place = version.place() + "000";
        var name = version.year() + "年" + step.file + "（第" + version.number() + "稿）.docx";
        return evidence.put(
                        Place.countyOf(version.place()),
                        place,
                        new ByteArrayInputStream(bytes.toByteArray()),
                        name,
                        null)
                .asEvidence(step.evidence);
    }

    public Optional<Signed> signed(Actor actor, String place, int year) {
        return store.signed(actor.scope(), place, year);
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
                        without(then.records(), today.records())));
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
