package org.mingfa.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.evidence.Safe;
import org.mingfa.law.Basis;
import org.mingfa.law.Paper;
import org.mingfa.law.Value;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.paper.Papers;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a matter. Machines get parties masked. */
@RestController
@RequestMapping("/api/matters/{county}/{id}/papers")
final class PapersApi {

    static final String DOCX = DocumentFormat.DOCX.mediaType();

    private final Matters matters;
    private final Papers papers;

    PapersApi(Matters matters, Papers papers) {
        this.matters = matters;
        this.papers = papers;
    }

    record All(@Says("现在可以制作的文书") List<One> papers) {}

    record One(
            @Says("文书编号") String id,
            @Says("名称") String name,
            @Says("对应的步骤；没有则随时可以制作") @Nullable String step,
            @Says("签名盖章后作为该步骤的哪一种材料上传") @Nullable String evidence,
            @Says("依据") String basis) {

        static One of(Paper paper) {
            return new One(paper.id(), paper.name(), paper.step(), paper.evidence(), Basis.cite(paper.basis()));
        }
    }

    @GetMapping
    All all(Actor actor, @PathVariable String county, @PathVariable UUID id) {
        return new All(
                papers.ready(docket(actor, county, id)).stream().map(One::of).toList());
    }

    @GetMapping("/{paper}")
    ResponseEntity<byte[]> one(
            Actor actor, @PathVariable String county, @PathVariable UUID id, @PathVariable("paper") String paperId)
            throws IOException {
        var docket = docket(actor, county, id);
        var paper = papers.find(docket, paperId).orElseThrow(ProblemException::notFound);
        var bytes = new ByteArrayOutputStream();
        DocumentFormat.DOCX.write(papers.make(paper, docket, Value.Sealed::masked), bytes);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, Safe.download(DOCX, paper.name() + ".docx"))
                .body(bytes.toByteArray());
    }

    private Docket docket(Actor actor, String county, UUID id) {
        if (!county.equals(actor.county())) {
            throw ProblemException.notFound();
        }
        return matters.find(actor, county, id).orElseThrow(ProblemException::notFound);
    }
}
