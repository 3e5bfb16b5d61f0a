package org.mingfa.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the files of a library cite, held against the laws it knows. */
final class Cited {

    /** The keys by which a file says what year it is about. */
    private static final List<String> YEARS = List.of("year", "edition");

    private final Statutes statutes;
    private final LinkedHashSet<String> said = new LinkedHashSet<>();
    private final List<LawMistake> mistakes = new ArrayList<>();
    private final List<LawCaution> cautions = new ArrayList<>();

    Cited(Statutes statutes) {
        this.statutes = statutes;
    }

    List<LawMistake> mistakes() {
        return mistakes;
    }

    List<LawCaution> cautions() {
        return cautions;
    }

    /** In each procedure, on the days it is in force; its pieces are read as part of it. */
    void procedure(Sourced<Procedure> written) {
        var head = written.what().head();
        var check = new CitationCheck(new InForce(head.inForce(), head.until()));
        var basis = written.at().entry("basis").entries();
        written.what().laws().forEach((key, law) -> check.law(law, basis.getOrDefault(key, written.at())));
        check.articles(written.at().entry("steps"), written.what().laws());
        new CitationSweep(statutes, check).remarks(written.at().holding(rest(written.at())));
        keep(check);
        ForceCheck.mistakes(written).forEach(this::keep);
    }

    /** In a file about a procedure, on the days of that. */
    void file(LawNode file, Procedure about) {
        var check = new CitationCheck(
                new InForce(about.head().inForce(), about.head().until()));
        check.articles(file, about.laws());
        new CitationSweep(statutes, check).remarks(file);
        keep(check);
    }

    /** In a file that cites in plain words, or by a basis map of its own. */
    void words(LawNode file) {
        var entries = file.isMap() ? file.entries() : Map.<String, LawNode>of();
        var check = new CitationCheck(days(entries));
        if (entries.containsKey("basis") && file.entry("basis").isMap()) {
            var basis = file.entry("basis");
            var laws = Citations.read(basis, statutes).laws();
            laws.forEach((key, law) -> check.law(law, basis.entry(key)));
            var others = file.holding(rest(file));
            check.articles(others, laws);
            new CitationSweep(statutes, check).remarks(others);
        } else {
            new CitationSweep(statutes, check).file(file);
        }
        keep(check);
    }

    /** A file about a year speaks of that; what has no days of its own holds from the day the laws were last looked up. */
    private InForce days(Map<String, LawNode> entries) {
        return YEARS.stream()
                .flatMap(key -> Stream.ofNullable(entries.get(key)))
                .findFirst()
                .map(year -> InForce.within(year.whole()))
                .orElseGet(() -> new InForce(statutes.asOf().orElse(null), null));
    }

    private static Map<String, LawNode> rest(LawNode file) {
        var entries = file.entries();
        entries.remove("basis");
        return entries;
    }

    /** A piece is read in every procedure that uses it; what is wrong in it is said once. */
    private void keep(CitationCheck check) {
        check.mistakes().forEach(this::keep);
        check.cautions().stream()
                .filter(caution -> said.add(caution.toString()))
                .forEach(cautions::add);
    }

    private void keep(LawMistake mistake) {
        if (said.add(mistake.file() + ":" + mistake.line() + mistake.reason())) {
            mistakes.add(mistake);
        }
    }
}
