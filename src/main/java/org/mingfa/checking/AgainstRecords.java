package org.mingfa.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.checking.words.MeasureWords;
import org.mingfa.checking.words.Scan;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Figure;
import org.mingfa.measure.Figures;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.Reading;
import org.mingfa.reading.StatedFigure;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;

/** Holds what a report states against what is recorded. */
public final class AgainstRecords {

    static final Set<String> FINDS = Set.of("D39", "D50");

    private static final int SHOWN = 5;
    private static final int ALL = 100_000;
    private static final BigDecimal NEARLY = new BigDecimal("0.1");

    private final CheckLaw law;
    private final Figures figures;
    private final Places places;

    public AgainstRecords(CheckLaw law, Figures figures, Places places) {
        this.law = law;
        this.figures = figures;
        this.places = places;
    }

    /** A place's year as its records show it. */
    private record Book(Scope scope, PlaceCode place, int year, Map<String, Figure> figures) {

        Figure figure(String measure) {
            return Objects.requireNonNull(figures.get(measure), measure);
        }
    }

    /** The same, with the figures compared and findings where records do not bear them out. */
    public Checked compare(Checked checked, Scope scope, PlaceCode place, int year) {
        var book = new Book(scope, place, year, figures.ofYear(scope, place, year));
        var found = new Findings(law, FINDS);
        checked.findings().forEach(found::keep);
        var compared = new ArrayList<Compared>();
        for (var stated : checked.reading().figures()) {
            if (Claim.isOfYear(stated, checked.reading(), year)) {
                best(stated, law.ledger().best(stated, checked.reading().figures()), book)
                        .ifPresent(compared::add);
            }
        }
        compared.stream()
                .filter(one -> !one.holds())
                .forEach(one -> found.add(
                        "D50",
                        Claim.severity(one.stated()),
                        one.stated().where(),
                        "报告写" + one.stated().where().text() + "，台账是" + one.recorded(),
                        "按台账改，或者先补齐台账再写"));
        coverage(checked.reading(), book, found);
        return new Checked(checked.reading(), found.inOrder(), compared);
    }

    /** What of the kinds that fit bears it out; where nothing does, the only kind, and nothing where there are several. */
    private Optional<Compared> best(StatedFigure stated, List<MeasureWords.Counted> kinds, Book book) {
        var all = kinds.stream()
                .flatMap(kind -> readings(kind, stated).stream())
                .map(measures -> compare(stated, measures, book))
                .toList();
        return all.stream()
                .filter(Compared::holds)
                .findFirst()
                .or(() -> all.stream().findFirst().filter(_ -> kinds.size() == 1));
    }

    /** The measures it may mean: all of them together, or one of them alone, as the banners in villages are. */
    private static List<List<String>> readings(MeasureWords.Counted kind, StatedFigure stated) {
        if (stated.perVillage() && kind.least() != null) {
            return List.of(List.of(kind.least()));
        }
        var all = kind.measures();
        return Stream.concat(Stream.of(all), all.stream().map(List::of).filter(_ -> all.size() > 1))
                .toList();
    }

    private Compared compare(StatedFigure stated, List<String> measures, Book book) {
        var recorded = measures.stream().map(id -> book.figure(id).orZero()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var words = measures.stream()
                .map(book::figure)
                .map(figure -> figure.measure().name() + figure.inWords())
                .collect(Collectors.joining("，"));
        var behind = measures.stream()
                .flatMap(id -> figures
                        .behind(
                                book.scope(),
                                book.place(),
                                book.figure(id).measure(),
                                LocalDate.of(book.year(), 1, 1),
                                LocalDate.of(book.year(), 12, 31),
                                ALL)
                        .stream())
                .map(Figures.Contribution::number)
                .distinct()
                .toList();
        return new Compared(
                stated,
                words,
                behind.stream().limit(SHOWN).toList(),
                Math.max(0, behind.size() - SHOWN),
                holds(stated, recorded));
    }

    /** 40多 means more than 40 and less than 50; 约40 means within a tenth; a part of the year has no more than the year. */
    private static boolean holds(StatedFigure stated, BigDecimal recorded) {
        var number = stated.number();
        if (Claim.isOfPart(stated) || stated.isMoreThan()) {
            return recorded.compareTo(number) >= (stated.isMoreThan() ? 1 : 0);
        }
        return switch (stated.manner()) {
            case EXACT -> recorded.compareTo(number) == 0;
            case MORE -> recorded.compareTo(number) > 0 && recorded.compareTo(number.add(step(number))) < 0;
            case ABOUT -> recorded.subtract(number).abs().compareTo(number.multiply(NEARLY)) <= 0;
            case AT_LEAST -> recorded.compareTo(number) >= 0;
            case AT_MOST -> recorded.compareTo(number) <= 0;
            case RANGE ->
                recorded.compareTo(number) >= 0 && (stated.upper() == null || recorded.compareTo(stated.upper()) <= 0);
        };
    }

    /** The last place a round number leaves open: 10 for 40, 100 for 1500. */
    private static BigDecimal step(BigDecimal number) {
        return BigDecimal.TEN.pow(Math.max(0, -number.stripTrailingZeros().scale()));
    }

    private void coverage(Reading reading, Book book, Findings found) {
        int villages = places.under(book.place(), Level.VILLAGE).size();
        for (var coverage : law.ledger().coverage()) {
            var reached = book.figure(coverage.measure());
            for (var hit : Scan.together(Scan.all(reading.body(), coverage.words()), SHOWN)) {
                var sentence = hit.paragraph().sentenceAt(hit.from());
                boolean meant = coverage.about().matcher(sentence.text()).find()
                        && reading.partOf(hit.paragraph())
                                .filter(part -> !part.has(PartContent.NEXT))
                                .isPresent();
                if (meant && reached.orZero().compareTo(BigDecimal.valueOf(villages)) < 0) {
                    found.add(
                            "D39",
                            Weight.FIX,
                            hit,
                            "全镇" + villages + "个村，台账里" + reached.measure().name() + reached.inWords(),
                            "写“" + villages + "个村到了" + reached.inWords() + "”");
                }
            }
        }
    }
}
