package org.mingfa.report.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingfa.checking.Checked;
import org.mingfa.checking.Checker;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.law.PlaceCode;
import org.mingfa.reading.Reading;
import org.mingfa.reading.UnreadableReport;
import org.mingfa.staff.Actor;

/** The reports that were written here, as the checker reads them: a report is always held against the one of the year before. */
public final class StoredReports {

    private record Key(PlaceCode place, int year, int version, boolean signed, int before) {}

    private final ReportWriting writing;
    private final Signings signings;
    private final Checker checker;
    private final Map<Key, Checked> known = new ConcurrentHashMap<>();

    StoredReports(ReportWriting writing, Signings signings, Checker checker) {
        this.writing = writing;
        this.signings = signings;
        this.checker = checker;
    }

    /** The signed version, else the latest; empty where nothing is written. */
    public Optional<Version> current(Actor actor, PlaceCode place, int year) {
        return signings.version(actor, place, year).or(() -> writing.latest(actor, place, year));
    }

    /** The report of a year as it can be read; empty where nothing is written, or too little to be a report. */
    public Optional<Reading> reading(Actor actor, PlaceCode place, int year) {
        return current(actor, place, year).flatMap(version -> {
            try {
                var file = file(actor, version);
                try {
                    return Optional.of(Checker.read(file));
                } catch (UnreadableReport tooLittle) {
                    return Optional.empty();
                } finally {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What the checker finds in the report of a year; empty where there is none to be read. */
    public Optional<Checked> checked(Actor actor, PlaceCode place, int year) {
        return current(actor, place, year).flatMap(version -> {
            int before = current(actor, place, year - 1).map(Version::number).orElse(0);
            boolean signed = signings.signed(actor, place, year).isPresent();
            var key = new Key(place, year, version.number(), signed, before);
            var found = known.get(key);
            if (found == null) {
                found = reading(actor, place, year)
                        .map(reading -> checker.check(
                                reading, reading(actor, place, year - 1).orElse(null)))
                        .orElse(null);
            }
            if (found != null && signed) {
                known.put(key, found);
            }
            return Optional.ofNullable(found);
        });
    }

    /** The report as a docx file of its own, to be deleted by the caller. */
    public Path file(Actor actor, Version version) throws IOException {
        var file = Files.createTempFile("report-", DocumentFormat.DOCX.ending());
        try (var out = Files.newOutputStream(file)) {
            DocumentFormat.DOCX.write(writing.print(actor, version).document(), out);
        }
        return file;
    }
}
