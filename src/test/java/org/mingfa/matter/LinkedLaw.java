package org.mingfa.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real law folder, with the small law of cases and the powers they rest on beside it. */
public final class LinkedLaw {

    private static final Path RESOURCES = Path.of("src/test/resources");

    /** What the small law cites, as a law of its own. */
    private static final String RULES = """
            kind: document
            statutes:
              work-rules:
                name: 工作规则
                authority: 虚州省人民政府
                versions:
                  - {adopted: 2019-12-01, in-force: 2020-01-01, how: seen}
                checked: {where: 虚构, day: 2026-11-30}
            """;

    private LinkedLaw() {}

    /** Written below a folder. */
    public static Path in(Path folder) throws IOException {
        return in(folder, "linked");
    }

    /** The same with another small law. */
    public static Path in(Path folder, String name) throws IOException {
        var small = RESOURCES.resolve(name);
        var law = folder.resolve("law");
        copy(Path.of("law"), law);
        for (var part : List.of("procedures", "documents", "measures")) {
            if (Files.exists(small.resolve(part))) {
                copy(small.resolve(part), law.resolve(part));
            }
        }
        Files.writeString(law.resolve("statutes/work-rules.yaml"), RULES);
        var roles = Files.readAllLines(small.resolve("roles.yaml")).stream()
                .filter(line -> line.startsWith("  "))
                .toList();
        var all = new ArrayList<>(Files.readAllLines(law.resolve("roles.yaml")));
        all.addAll(all.indexOf("roles:") + 1, roles);
        Files.write(law.resolve("roles.yaml"), all);
        return law;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    var at = to.resolve(from.relativize(file));
                    Files.createDirectories(at.getParent());
                    Files.copy(file, at);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
