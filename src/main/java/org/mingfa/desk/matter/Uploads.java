package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingfa.evidence.EvidenceFailure;
import org.mingfa.evidence.EvidenceRefused;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Step;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes the files of a form: those sent with it, and those a form sent before has kept. */
@Component
final class Uploads {

    static final String FILE = "_file.";
    static final String KEPT = "_kept";

    /**
     * @param files what can be bound to the act
     * @param errors why a file was not taken, by the parameter it was sent in, without what that begins with; empty for one kept
     *     before
     */
    record Taken(List<KeptFiles.Kept> files, Map<String, String> errors) {}

    private final EvidenceStore store;
    private final KeptFiles kept;

    Uploads(EvidenceStore store, KeptFiles kept) {
        this.store = store;
        this.kept = kept;
    }

    /** @param place the place the act belongs to, of any level */
    Taken take(HttpServletRequest request, Actor actor, Step step, PlaceCode place) {
        return take(request, actor, step, place, "");
    }

    /** @param form what the parameters begin with, where a page holds several forms */
    Taken take(HttpServletRequest request, Actor actor, Step step, PlaceCode place, String form) {
        var before = kept(request, actor, form);
        var files = new ArrayList<>(before.files());
        var errors = new LinkedHashMap<>(before.errors());
        if (request instanceof MultipartHttpServletRequest parts) {
            for (var kind : step.evidence()) {
                for (var part : parts.getFiles(form + FILE + kind.id())) {
                    if (!part.isEmpty()) {
                        receive(actor, kind, part, place, files, errors);
                    }
                }
            }
        }
        return new Taken(files.stream().distinct().toList(), errors);
    }

    /** Only the files a form sent before has kept. */
    Taken kept(HttpServletRequest request, Actor actor) {
        return kept(request, actor, "");
    }

    Taken kept(HttpServletRequest request, Actor actor, String form) {
        var files = new ArrayList<KeptFiles.Kept>();
        var errors = new LinkedHashMap<String, String>();
        var tickets = request.getParameterValues(form + KEPT);
        for (var ticket : tickets == null ? new String[0] : tickets) {
            kept.open(actor, ticket).ifPresentOrElse(files::add, () -> errors.put("", "先前上传的一份材料已经失效，请重新上传。"));
        }
        return new Taken(files, errors);
    }

    private void receive(
            Actor actor,
            Step.EvidenceKind kind,
            MultipartFile part,
            PlaceCode place,
            List<KeptFiles.Kept> files,
            Map<String, String> errors) {
        var name = Objects.requireNonNullElse(part.getOriginalFilename(), kind.name());
        var twelve = place.filledTo(Level.VILLAGE);
        try (var content = part.getInputStream()) {
            var stored = store.put(actor.county(), twelve, content, name, part.getContentType());
            files.add(new KeptFiles.Kept(stored.asEvidence(kind.id()), twelve));
        } catch (EvidenceRefused refused) {
            errors.put(FILE + kind.id(), "“" + name + "”没有接收：" + refused.getMessage());
        } catch (EvidenceFailure full) {
            errors.put(FILE + kind.id(), "“" + name + "”没有存下：" + full.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the files visible wherever the matter is, if they were kept before its place was known. */
    void settle(Actor actor, List<KeptFiles.Kept> files, PlaceCode place) {
        var twelve = place.filledTo(Level.VILLAGE);
        for (var file : files) {
            if (!file.place().equals(twelve)) {
                store.open(actor.scope(), actor.county(), file.file().digest()).ifPresent(content -> {
                    try (var stream = content.stream()) {
                        store.put(
                                actor.county(),
                                twelve,
                                stream,
                                file.file().name(),
                                file.file().mediaType());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
