package org.mingfa.checking.words;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingfa.law.LawNode;

/** The dated references of {@code politics.yaml}. */
public record Politics(List<Congress> congresses, List<Plenum> plenums, List<Plan> plans, List<Body> bodies) {

    public record Congress(String name, LocalDate since, boolean lookedUp) {}

    public record Plenum(String congress, String number, LocalDate since) {}

    public record Plan(String name, Pattern pattern, LocalDate to, String instead, boolean lookedUp) {}

    public record Body(String name, Pattern pattern, LocalDate until, String instead, boolean lookedUp) {}

    public static Politics read(LawNode node) {
        var keys = node.keys("congresses", "plenums", "plans", "bodies");
        return new Politics(
                keys.each("congresses", one -> {
                    var entry = one.keys("name", "since", "source");
                    return new Congress(
                            entry.need("name").text(),
                            entry.need("since").day(),
                            entry.find("source").isPresent());
                }),
                keys.each("plenums", one -> {
                    var entry = one.keys("congress", "number", "since");
                    return new Plenum(
                            entry.need("congress").text(),
                            entry.need("number").text(),
                            entry.need("since").day());
                }),
                keys.each("plans", one -> {
                    var entry = one.keys("name", "pattern", "to", "instead", "source");
                    return new Plan(
                            entry.need("name").text(),
                            WordPatterns.pattern(entry.need("pattern")),
                            entry.need("to").day(),
                            entry.need("instead").text(),
                            entry.find("source").isPresent());
                }),
                keys.each("bodies", one -> {
                    var entry = one.keys("name", "pattern", "until", "instead", "source");
                    return new Body(
                            entry.need("name").text(),
                            WordPatterns.pattern(entry.need("pattern")),
                            entry.need("until").day(),
                            entry.need("instead").text(),
                            entry.find("source").isPresent());
                }));
    }

    /** The newest congress on a day. */
    public Optional<Congress> newest(LocalDate day) {
        return congresses.stream().filter(one -> !one.since().isAfter(day)).max(Comparator.comparing(Congress::since));
    }

    public Optional<Plenum> newestPlenum(LocalDate day) {
        return plenums.stream().filter(one -> !one.since().isAfter(day)).max(Comparator.comparing(Plenum::since));
    }
}
