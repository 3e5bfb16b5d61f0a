package org.mingfa.command.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.keeping.Moments;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program is made of, held against a list of vulnerabilities that somebody carried here: a folder of files in the format
 * of OSV, or a zip of them. Nothing is asked of any network. Java and PostgreSQL are no part of such a list for Maven.
 */
public final class KnownVulnerabilities {

    private static final String ABOUT = "已知漏洞";
    private static final Duration FRESH = Duration.ofDays(31);

    private final List<Library> parts;
    private final List<Vulnerability.Found> found = new ArrayList<>();
    private int entries;
    private Instant newest = Instant.EPOCH;

    private KnownVulnerabilities(List<Library> parts) {
        this.parts = parts;
    }

    /**
     * Looks them up.
     *
     * @param bill the bill of materials; only what was released has one
     * @param list a folder or a zip; null when none is set
     */
    public static List<Observed> look(Path bill, @Nullable Path list, Clock clock) {
        if (list == null) {
            return Files.exists(bill)
                    ? List.of(Observed.heed(ABOUT, "没有设置漏洞清单", "请按管理员手册取一份，用mingfa.vulnerabilities写明放在哪里"))
                    : List.of();
        }
        if (!Files.exists(bill)) {
            return List.of(Observed.heed(ABOUT, "没有组成清单" + bill, "请用发布的程序检查"));
        }
        var known = new KnownVulnerabilities(Library.of(bill));
        try {
            known.read(list);
        } catch (IOException | UncheckedIOException | JacksonException unreadable) {
            return List.of(Observed.wrong(ABOUT, "漏洞清单" + list + "读不出来", "请重新取一份，格式是OSV的JSON文件，或者装着它们的zip"));
        }
        return known.told(clock);
    }

    private void read(Path list) throws IOException {
        if (Files.isDirectory(list)) {
            try (var files = Files.walk(list)) {
                files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(reading(this::add));
            }
            return;
        }
        try (var zip = new ZipInputStream(Files.newInputStream(list))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                if (file.getName().endsWith(".json")) {
                    add(zip.readAllBytes());
                }
            }
        }
    }

    private static Consumer<Path> reading(Consumer<byte[]> takes) {
        return file -> {
            try (InputStream in = Files.newInputStream(file)) {
                takes.accept(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void add(byte[] file) {
        var vulnerability = new Vulnerability(JsonMapper.shared().readTree(file));
        if (vulnerability.stands()) {
            entries++;
            newest = newest.isAfter(vulnerability.modified()) ? newest : vulnerability.modified();
            parts.forEach(part -> vulnerability.of(part).ifPresent(found::add));
        }
    }

    private List<Observed> told(Clock clock) {
        if (entries == 0) {
            return List.of(Observed.wrong(ABOUT, "漏洞清单是空的", "请重新取一份，格式是OSV的JSON文件，或者装着它们的zip"));
        }
        var told = new ArrayList<>(
                found.stream().map(Vulnerability.Found::observed).toList());
        var against = "清单" + entries + "条，最新的在" + Moments.chinese(newest);
        if (Duration.between(newest, clock.instant()).compareTo(FRESH) > 0) {
            told.add(Observed.heed(ABOUT, against + "，超过一个月", "请重新取一份"));
        }
        if (found.isEmpty()) {
            told.add(Observed.fine(ABOUT, "程序的" + parts.size() + "个组成部分都没有（" + against + "；不含自带的Java和PostgreSQL）"));
        }
        return told;
    }
}
