package org.mingfa.store;

import java.net.URL;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of machine that PostgreSQL's programs may be carried for; a build takes those of one along. */
public enum Processor {
    AMD64("amd64", "/postgres-linux-x86_64.txz"),
    ARM64("aarch64", "/postgres-linux-arm_64.txz");

    private final String calledByJava;
    private final String archive;

    Processor(String calledByJava, String archive) {
        this.calledByJava = calledByJava;
        this.archive = archive;
    }

    /** In a few Chinese words, for which machines this program carries PostgreSQL. */
    public static String carried() {
        var carried = Stream.of(values())
                .filter(processor -> processor.archive().isPresent())
                .map(processor -> processor.calledByJava)
                .collect(Collectors.joining("、"));
        return "自带的PostgreSQL：" + (carried.isEmpty() ? "没有" : LiveDatabase.ENGINE + "，用于" + carried);
    }

    /** The one this program runs on; empty when it is neither. */
    static Optional<Processor> here() {
        return Stream.of(values())
                .filter(processor -> System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals(processor.calledByJava))
                .findFirst();
    }

    Optional<URL> archive() {
        return Optional.ofNullable(Processor.class.getResource(archive));
    }
}
