package org.mingfa.oversight;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.LawNode;
import org.mingfa.law.LawSource;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.UnsoundLaw;

/** What {@code law/overview.yaml} and {@code law/indicators/} say. Immutable. */
public final class OversightLaw {

    private final Overview overview;
    private final List<IndicatorYear> editions;

    private OversightLaw(Overview overview, List<IndicatorYear> editions) {
        this.overview = overview;
        this.editions = List.copyOf(editions);
    }

    /**
     * What the overview of a place shows of a year.
     *
     * @param trend counted measures, month by month
     * @param mix counted measures, by their parts
     * @param compare set beside the year before
     * @param reviews steps that are reviews, each procedure and step
     * @param report the procedure a township's yearly report runs under
     */
    public record Overview(
            List<Measure> glance,
            List<Measure> trend,
            List<Measure.Counted> mix,
            List<Measure> compare,
            List<Review> reviews,
            String report) {}

    /** A step that is a review others wait for. */
    public record Review(String procedure, String step) {}

    public Overview overview() {
        return overview;
    }

    /** The indicators by which a county compares its townships in a year: those of the year, or of the latest before it. */
    public Optional<IndicatorYear> edition(PlaceCode county, int year) {
        return editions.stream()
                .filter(edition -> edition.place().contains(county) && edition.year() <= year)
                .reduce((earlier, later) -> later.year() >= earlier.year() ? later : earlier);
    }

    /**
     * Reads and checks both.
     *
     * @throws UnsoundLaw with every mistake found, each with file and line
     */
    public static OversightLaw load(Path folder, LawLibrary law) {
        var mistakes = new ArrayList<LawMistake>();
        var editions = new ArrayList<IndicatorYear>();
        LawSource.each(folder, "indicators", mistakes, node -> editions.add(IndicatorYear.read(node, law)));
        try {
            var file = folder.resolve("overview.yaml");
            var overview = Files.exists(file)
                    ? overview(LawSource.read(file, "overview.yaml"), law)
                    : new Overview(List.of(), List.of(), List.of(), List.of(), List.of(), "");
            if (mistakes.isEmpty()) {
                return new OversightLaw(overview, editions);
            }
        } catch (LawMistake e) {
            mistakes.add(e);
        }
        throw new UnsoundLaw(mistakes);
    }

    private static Overview overview(LawNode node, LawLibrary law) {
        var keys = node.keys("glance", "trend", "mix", "compare", "reviews", "report");
        return new Overview(
                keys.each("glance", one -> measure(one, law)),
                keys.each("trend", one -> counted(one, law)),
                keys.each("mix", one -> counted(one, law)),
                keys.each("compare", one -> measure(one, law)),
                keys.each("reviews", one -> review(one, law)),
                procedure(keys.need("report"), law));
    }

    private static String procedure(LawNode node, LawLibrary law) {
        if (law.procedures().stream().noneMatch(one -> one.id().equals(node.text()))) {
            throw node.mistake("there is no procedure '" + node.text() + "'");
        }
        return node.text();
    }

    static Measure measure(LawNode node, LawLibrary law) {
        return law.measure(node.text()).orElseThrow(() -> node.mistake("there is no measure '" + node.text() + "'"));
    }

    private static Measure.Counted counted(LawNode node, LawLibrary law) {
        if (measure(node, law) instanceof Measure.Counted counted) {
            return counted;
        }
        throw node.mistake("'" + node.text() + "' is not counted but derived");
    }

    private static Review review(LawNode node, LawLibrary law) {
        var words = node.text().split("\\.", 2);
        if (words.length == 2
                && law.procedures().stream().anyMatch(one -> one.id().equals(words[0]) && one.step(words[1]) != null)) {
            return new Review(words[0], words[1]);
        }
        throw node.mistake("'" + node.text() + "' is no step; written: procedure.step");
    }

    static BigDecimal positive(LawNode node) {
        if (node.number().signum() <= 0) {
            throw node.mistake("a number above 0 was expected");
        }
        return node.number();
    }
}
