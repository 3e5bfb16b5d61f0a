package org.mingfa.report.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.Checked;
import org.mingfa.checking.Weight;
import org.mingfa.checking.words.Similarity;
import org.mingfa.judging.Act;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Docket;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.report.AnnualReport;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.SourceText;
import org.mingfa.staff.Actor;

/** The townships' reports as the county receives them: who has sent, who is late, what the checker finds, what was copied. */
public final class Receipts {

    private static final int LEAST = 30;
    private static final double COPIED = 0.8;

    /**
     * One township's report.
     *
     * @param version the signed version, else the latest; null where nothing is written
     * @param docket the report's matter, or null where none was opened
     * @param submitted the day it was sent up, or null
     * @param late whether it was sent after the last of February, or not yet and that day has passed
     * @param checked what the checker finds; null where nothing is written
     * @param fromLastYear share of its longer paragraphs of own words that stood in last year's report, from 0 to 1
     * @param fromOthers share of them that stand in another township's report of the same year
     * @param other that township's code, or null
     */
    public record Received(
            Place township,
            @Nullable Version version,
            boolean signed,
            @Nullable Docket docket,
            @Nullable LocalDate submitted,
            boolean late,
            @Nullable Checked checked,
            double fromLastYear,
            double fromOthers,
            @Nullable PlaceCode other) {}

    private final Signings signings;
    private final SourceText sources;
    private final Set<String> outline;
    private final StoredReports stored;
    private final Places places;

    Receipts(Signings signings, AnnualReport report, StoredReports stored, Places places) {
        this.signings = signings;
        this.sources = report.sources();
        this.outline = report.stock();
        this.stored = stored;
        this.places = places;
    }

    /** The townships under the actor's place, in order of their codes. */
    public List<Received> of(Actor actor, int year, LocalDate today) {
        var townships = places.under(actor.place(), Level.TOWNSHIP);
        var versions = new LinkedHashMap<PlaceCode, Version>();
        townships.forEach(township -> stored.current(actor, township.placeCode(), year)
                .ifPresent(version -> versions.put(township.placeCode(), version)));
        var paragraphs = new LinkedHashMap<PlaceCode, List<String>>();
        versions.forEach((place, version) -> paragraphs.put(place, paragraphs(version)));
        return townships.stream()
                .map(township -> received(actor, township, year, today, versions, paragraphs))
                .toList();
    }

    private Received received(
            Actor actor,
            Place township,
            int year,
            LocalDate today,
            Map<PlaceCode, Version> versions,
            Map<PlaceCode, List<String>> paragraphs) {
        var code = township.placeCode();
        var version = versions.get(code);
        var docket = signings.docket(actor, code, year);
        var submitted = docket.flatMap(Receipts::submitted);
        var due = LocalDate.of(year + 1, 3, 1);
        boolean late = !submitted.orElse(today).isBefore(due);
        var own = paragraphs.getOrDefault(code, List.of());
        var last = stored.current(actor, code, year - 1).map(this::paragraphs).orElse(List.of());
        var nearest = paragraphs.entrySet().stream()
                .filter(other -> !other.getKey().equals(code))
                .max(Comparator.comparingDouble(other -> share(own, other.getValue())));
        return new Received(
                township,
                version,
                signings.signed(actor, code, year).isPresent(),
                docket.orElse(null),
                submitted.orElse(null),
                late,
                stored.checked(actor, code, year).orElse(null),
                share(own, last),
                nearest.map(other -> share(own, other.getValue())).orElse(0.0),
                nearest.map(Map.Entry::getKey).orElse(null));
    }

    private static Optional<LocalDate> submitted(Docket docket) {
        return docket.acts().stream()
                .filter(act -> ReportProcedure.SUBMIT.is(act.step()))
                .map(Act::happened)
                .reduce((_, later) -> later);
    }

    /** What people wrote themselves: sentences that give a figure or a record, or stand in the outline, are alike everywhere. */
    private List<String> paragraphs(Version version) {
        return version.blocks().stream()
                .filter(block -> !block.isHeading() && !block.part().equals(DraftBlock.OPENING))
                .map(block -> SourceText.sentences(block.text())
                        .filter(sentence -> sources.isPlain(sentence) && !outline.contains(SourceText.stock(sentence)))
                        .collect(Collectors.joining()))
                .filter(text -> text.length() >= LEAST)
                .toList();
    }

    private static double share(List<String> own, List<String> others) {
        if (own.isEmpty()) {
            return 0;
        }
        long copied = own.stream()
                .filter(text -> others.stream().anyMatch(other -> Similarity.of(text, other) > COPIED))
                .count();
        return (double) copied / own.size();
    }

    /** How many findings of each severity, in words; empty for none. */
    public static String inWords(Checked checked) {
        var words = new ArrayList<String>();
        for (var severity : Weight.values()) {
            long count = checked.count(severity);
            if (count > 0) {
                words.add(severity.chinese() + count + "处");
            }
        }
        return String.join("，", words);
    }
}
