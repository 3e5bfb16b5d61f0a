package org.mingfa.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.LawSource;
import org.mingfa.law.UnsoundLaw;

/** What {@code law/reports/} says: the outline of the yearly report, and the claims of issued reports. Immutable. */
public final class ReportLaw {

    private final KnownMeasures known;
    private final Outline outline;
    private final List<Claims> claims;

    private ReportLaw(KnownMeasures known, Outline outline, List<Claims> claims) {
        this.known = known;
        this.outline = outline;
        this.claims = List.copyOf(claims);
    }

    /**
     * Reads and checks the reports of a law folder.
     *
     * @throws UnsoundLaw with every mistake found, each with file and line
     */
    public static ReportLaw load(Path folder, LawLibrary law) {
        var known = new KnownMeasures(law);
        var mistakes = new ArrayList<LawMistake>();
        Optional<Outline> outline = Optional.empty();
        try {
            outline = Optional.of(
                    Outline.read(LawSource.read(folder.resolve("reports/annual.yaml"), "reports/annual.yaml"), known));
        } catch (LawMistake e) {
            mistakes.add(e);
        }
        var claims = new ArrayList<Claims>();
        LawSource.each(folder, "reports/claims", mistakes, node -> claims.add(Claims.read(node, known)));
        if (!mistakes.isEmpty()) {
            throw new UnsoundLaw(mistakes);
        }
        return new ReportLaw(known, outline.orElseThrow(), claims);
    }

    Outline outline() {
        return outline;
    }

    /** The claims of every report kept in the law folder, in order of their files. */
    public List<Claims> claims() {
        return claims;
    }

    /**
     * The claims of a file outside the law folder.
     *
     * @throws UnsoundLaw when it cannot be read, with its line
     */
    public Claims claims(Path file) {
        try {
            return Claims.read(LawSource.read(file, String.valueOf(file.getFileName())), known);
        } catch (LawMistake e) {
            throw new UnsoundLaw(List.of(e));
        }
    }
}
