package org.mingfa.law.mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.law.LawMistake;

/** The places in the program that name a mistake in a law file, each as {@code folder/File.java:line}. */
final class Places {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern READER = Pattern.compile("\\bLaw(Mistake|Node)\\b|\\bLawPassage\\b|\\bSourced\\b");
    private static final Pattern NAMES_ONE = Pattern.compile("\\b(mistake|complain)\\(|\\bnew LawMistake\\(");
    private static final Pattern DECLARES = Pattern.compile("^ *(public |private )?(LawMistake|void) \\w+\\(");

    private Places() {}

    /**
     * A place.
     *
     * @param code its first line
     * @param lines all lines of the statement: an error may be told with any of them
     */
    record Place(String code, Set<String> lines) {}

    static List<Place> all() {
        var places = new ArrayList<Place>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (!READER.matcher(Files.readString(file)).find()) {
                    continue;
                }
                var lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    var line = lines.get(i);
                    if (NAMES_ONE.matcher(line).find()
                            && !DECLARES.matcher(line).find()) {
                        places.add(new Place(line.strip(), statement(SOURCES.relativize(file), lines, i)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private static Set<String> statement(Path file, List<String> lines, int first) {
        var statement = new LinkedHashSet<String>();
        int line = first;
        do {
            statement.add(file + ":" + (line + 1));
        } while (!lines.get(line++).endsWith(";"));
        return statement;
    }

    /** The places a mistake came through, from where it was noticed to where it was collected. */
    static Set<String> of(List<LawMistake> mistakes) {
        var places = new HashSet<String>();
        for (var mistake : mistakes) {
            for (Throwable one = mistake; one != null; one = one.getCause()) {
                for (var frame : one.getStackTrace()) {
                    var folder =
                            frame.getClassName().replaceAll("\\.[^.]*$", "").replace('.', '/');
                    places.add(folder + "/" + frame.getFileName() + ":" + frame.getLineNumber());
                }
            }
        }
        return places;
    }
}
