package org.mingfa.api;

import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The procedures in force today. */
@RestController
@RequestMapping("/api/procedures")
final class ProceduresApi {

    private final LawLibrary law;
    private final Matters matters;

    ProceduresApi(LawLibrary law, Matters matters) {
        this.law = law;
        this.matters = matters;
    }

    @GetMapping
    ProcedureJson.Entries all() {
        return new ProcedureJson.Entries(
                law.inForce(matters.today()).stream().map(ProcedureJson::entry).toList());
    }

    @GetMapping("/{id}")
    ProcedureJson one(@PathVariable String id) {
        return law.inForce(id, matters.today()).map(ProcedureJson::of).orElseThrow(ProblemException::notFound);
    }
}
