package org.mingfa.report.writing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.report.AnnualReport;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.Issuing;
import org.mingfa.report.Signed;
import org.mingfa.staff.Actor;

/**
 * The text of a township's yearly report, written by several people: it begins with what the records say, every saved state
 * stays, and figures stay bound to their records.
 */
public final class ReportWriting {

    /** The longest remark, in characters. */
    public static final int LONGEST_REMARK = 1000;

    /** What saving came to. */
    public sealed interface Saving {
        record Saved(Version version) implements Saving {}

        /** Somebody saved after the version the person had seen. */
        record Overtaken(Version newer) implements Saving {}

        /** The report is signed: it may be written again only when it has been sent back. */
        record Closed() implements Saving {}
    }

    private final AnnualReport report;
    private final VersionStore store;
    private final Signings signings;
    private final Inspection inspection;
    private final InstantSource clock;

    ReportWriting(AnnualReport report, VersionStore store, Signings signings, InstantSource clock) {
        this.report = report;
        this.store = store;
        this.signings = signings;
        this.inspection = new Inspection(report.sources());
        this.clock = clock;
    }

    public Optional<Version> latest(Actor actor, PlaceCode place, int year) {
        return store.latest(actor.scope(), place, year);
    }

    /** A version by its number. */
    public Optional<Version> version(Actor actor, PlaceCode place, int year, int number) {
        return store.find(actor.scope(), place, year, number);
    }

    /** The first version, written by the records; the latest where there is one already. */
    public Version begin(Actor actor, PlaceCode place, int year) {
        var first = new Version(place, year, 1, report.blocks(actor.scope(), place, year), actor.person(), now());
        store.save(actor.scope(), first);
        return latest(actor, place, year).orElseThrow();
    }

    /**
     * Saves what a person made of a version.
     *
     * @param seen the number of the version the person had before them
     */
    public Saving save(Actor actor, PlaceCode place, int year, int seen, List<DraftBlock> blocks) {
        if (signings.signed(actor, place, year).isPresent()) {
            return new Saving.Closed();
        }
        var next = new Version(place, year, seen + 1, blocks, actor.person(), now());
        return store.save(actor.scope(), next)
                ? new Saving.Saved(next)
                : new Saving.Overtaken(latest(actor, place, year).orElseThrow());
    }

    /** A version is signed once: sent back and signed again as it was, it is a version of its own. */
    Version unsigned(Actor actor, Version version) {
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

    public List<Hindrance> hindrances(Version version) {
        return inspection.of(version);
    }

    /** As it would be issued today; the signed version as it was issued, with the figures of that day. */
    public AnnualReport.Draft print(Actor actor, Version version) {
        var signed = signings.signed(actor, version.place(), version.year())
                .filter(one -> one.version() == version.number())
                .orElse(null);
        var issuing =
                signed == null ? Optional.<Issuing>empty() : signings.issuing(actor, version.place(), version.year());
        return print(actor, version, issuing.orElse(null), signed);
    }

    AnnualReport.Draft print(Actor actor, Version version, @Nullable Issuing issuing, @Nullable Signed signed) {
        return report.print(actor.scope(), version.place(), version.year(), version.blocks(), null, issuing, signed);
    }

    /** How figures are written in the text, and what they are this year: those that are not zero. */
    public Map<String, String> figures(Actor actor, PlaceCode place, int year) {
        return report.figures(actor.scope(), place, year);
    }

    public List<Remark> remarks(Actor actor, PlaceCode place, int year) {
        return store.remarks(actor.scope(), place, year);
    }

    /**
     * @param text no longer than {@link #LONGEST_REMARK}
     * @throws IllegalArgumentException when it is longer
     */
    public void remark(Actor actor, PlaceCode place, int year, String block, String text) {
        if (isTooLong(text)) {
            throw new IllegalArgumentException("a remark of " + text.length() + " characters");
        }
        store.remark(
                actor.scope(), place, year, new Remark(UUID.randomUUID(), block, actor.person(), text, now(), null));
    }

    /** Whether a remark is longer than is kept. */
    public static boolean isTooLong(String remark) {
        return remark.codePointCount(0, remark.length()) > LONGEST_REMARK;
    }

    public void settle(Actor actor, PlaceCode place, UUID remark) {
        store.settle(actor.scope(), place, remark, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
