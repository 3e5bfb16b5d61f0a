package org.mingfa.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM of the version and with the classes the tests run with. */
public final class OtherJvm {

    private OtherJvm() {}

    /** The command that starts it: what is given are its options, its main class and what that is told. */
    public static List<String> command(String... given) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                        Stream.of(given))
                .toList();
    }
}
