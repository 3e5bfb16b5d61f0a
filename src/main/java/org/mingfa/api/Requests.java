package org.mingfa.api;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.law.Entered;
import org.mingfa.law.Entry;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.When;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Turns what a machine asks for into proposals. Whether the law allows them is not decided here. */
@Component
final class Requests {

    private static final int LONGEST_KEY = 200;

    private final EvidenceStore files;
    private final LawLibrary law;
    private final Matters matters;

    Requests(EvidenceStore files, LawLibrary law, Matters matters) {
        this.files = files;
        this.law = law;
        this.matters = matters;
    }

    /** @throws ProblemException when no such procedure was in force on the day, or a file has not been uploaded */
    Proposal opening(Actor actor, OpeningRequest request) {
        var procedure = law.inForce(request.procedure(), request.happened())
                .orElseThrow(() -> ProblemException.malformed(
                        "没有在" + request.happened() + "施行的程序“" + request.procedure() + "”，请在 /api/procedures 中查找。"));
        return Proposal.opening(
                        procedure.id(),
                        procedure.opening().id(),
                        Entered.all(request.values()),
                        files(actor, request.evidence()),
                        request.happened())
                .at(time(request.at()))
                .ending(request.outcome())
                .with(orNone(request.with()))
                .carriedOver(Boolean.TRUE.equals(request.carriedOver()));
    }

    /** The key as the program keeps it: the same post and key always give the same one. */
    String keyOf(Actor actor, String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.malformed("“key”应为1至" + LONGEST_KEY + "个字符。");
        }
        return Chain.digest(actor.post() + "\n" + key);
    }

    Proposal next(Actor actor, Docket docket, ActRequest request) {
        var procedure = matters.procedureOf(docket.matter());
        var kind = kind(request);
        var target = new Proposal.Target(procedure.id(), docket.matter().id(), request.seen());
        var said = new Proposal.Particulars(
                request.outcome(),
                Entered.all(Objects.requireNonNullElse(request.values(), Map.of())),
                files(actor, request.evidence()),
                orNone(request.with()));
        var step = step(procedure, docket, request, kind);
        var when = new When(request.happened(), time(request.at()));
        return new Proposal(target, kind, step, said, when, Boolean.TRUE.equals(request.carriedOver()), null);
    }

    private static @Nullable LocalTime time(@Nullable String at) {
        try {
            return at == null || at.isBlank() ? null : Entry.time(at);
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed("“at”：" + e.getMessage());
        }
    }

    private static Act.Kind kind(ActRequest request) {
        var correcting = request.correcting();
        var voiding = request.voiding();
        if (correcting != null && voiding != null) {
            throw ProblemException.malformed("“correcting”和“voiding”只能写一项。");
        }
        if (correcting != null) {
            return new Act.Kind.Correcting(correcting.act(), correcting.reason());
        }
        return voiding != null ? new Act.Kind.Voiding(voiding.reason()) : new Act.Kind.Doing();
    }

    /** A mending act belongs to the step it mends; a voiding one to the opening. */
    private static String step(Procedure procedure, Docket docket, ActRequest request, Act.Kind kind) {
        var step = request.step();
        if (kind instanceof Act.Kind.Doing) {
            if (step == null) {
                throw ProblemException.malformed("缺少“step”，请写明办理的步骤。");
            }
            return step;
        }
        if (step != null) {
            throw ProblemException.malformed("更正或者作废时不写“step”。");
        }
        return switch (kind) {
            case Act.Kind.Correcting(var seq, var _) ->
                docket.acts().stream()
                        .filter(act -> act.seq() == seq)
                        .map(Act::step)
                        .findFirst()
                        .orElseThrow(() -> ProblemException.malformed("没有第" + seq + "项行为，请核对“correcting.act”。"));
            case Act.Kind.Voiding _, Act.Kind.Doing _, Act.Kind.Resulting _, Act.Kind.Reopening _ ->
                procedure.opening().id();
        };
    }

    private List<Act.Evidence> files(Actor actor, @Nullable List<ActRequest.File> uploaded) {
        var evidence = new ArrayList<Act.Evidence>();
        for (var file : orNone(uploaded)) {
            var content = files.open(actor.scope(), actor.county(), file.digest())
                    .orElseThrow(() -> ProblemException.malformed(
                            "没有摘要为“" + file.digest() + "”的文件，请先经 /api/evidence 上传“" + file.name() + "”。"));
            evidence.add(
                    new Act.Evidence(file.kind(), content.digest(), file.name(), content.mediaType(), content.size()));
        }
        return evidence;
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
