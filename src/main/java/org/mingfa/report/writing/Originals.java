package org.mingfa.report.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.evidence.Content;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.judging.Act;
import org.mingfa.law.Level;
import org.mingfa.matter.Docket;
import org.mingfa.store.Scope;

/** The files of a report that its acts are proved by. What was signed is kept as it was, in every format that can be kept. */
final class Originals {

    private static final List<DocumentFormat> OF_DRAFTS = List.of(DocumentFormat.DOCX);
    private static final List<DocumentFormat> OF_SIGNED =
            List.of(DocumentFormat.DOCX, DocumentFormat.PDF, DocumentFormat.OFD);

    private final EvidenceStore evidence;

    Originals(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    List<Act.Evidence> keep(Version version, TextStep step, OfficialDocument document) {
        var files = new ArrayList<Act.Evidence>();
        for (var format : step == TextStep.SIGN ? OF_SIGNED : OF_DRAFTS) {
            var name = version.year() + "年" + step.file() + "（第" + version.number() + "稿）" + format.ending();
            printed(document, format)
                    .ifPresent(content -> files.add(evidence.put(
                                    version.place().county(),
                                    version.place().filledTo(Level.VILLAGE),
                                    new ByteArrayInputStream(content),
                                    name,
                                    null)
                            .asEvidence(step.evidence())));
        }
        return files;
    }

    /** Empty where this machine has no font to print with. */
    private static Optional<byte[]> printed(OfficialDocument document, DocumentFormat format) {
        var bytes = new ByteArrayOutputStream();
        try {
            format.write(document, bytes);
            return Optional.of(bytes.toByteArray());
        } catch (NoChineseFont none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signed files, as proof of a later step. */
    static List<Act.Evidence> sent(Docket docket, TextStep step) {
        return signing(docket).stream()
                .flatMap(act -> act.evidence().stream())
                .map(file ->
                        new Act.Evidence(step.evidence(), file.digest(), file.name(), file.mediaType(), file.size()))
                .toList();
    }

    /** The act of signing that was taken last. */
    static Optional<Act> signing(Docket docket) {
        return docket.acts().stream()
                .filter(act -> act.step().equals(TextStep.SIGN.id()) && act.kind() instanceof Act.Kind.Doing)
                .reduce((_, later) -> later);
    }

    /** The signed file of a format; empty where none was kept. */
    Optional<Content> open(Scope scope, Docket docket, DocumentFormat format) {
        return signing(docket).stream()
                .flatMap(act -> act.evidence().stream())
                .filter(file -> file.name().endsWith(format.ending()))
                .findFirst()
                .flatMap(file -> evidence.open(scope, docket.matter().county(), file.digest()));
    }
}
