package org.mingfa.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingfa.finding.LedgerOrder;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.LedgerState;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.Relations;
import org.mingfa.judging.Chain;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Docket;
import org.mingfa.matter.HeldLink;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matters: ledgers, single matters, and acts. */
@RestController
@RequestMapping("/api/matters")
final class MattersApi {

    static final int LAST_PAGE = 100_000;

    /** What a ledger may be narrowed to; all but what is void where none is named. */
    static final String[] STATES = Stream.of(LedgerState.OPEN, LedgerState.CLOSED, LedgerState.LATE, LedgerState.VOID)
            .map(LedgerState::word)
            .toArray(String[]::new);

    private final Matters matters;
    private final Ledgers ledgers;
    private final Relations relations;
    private final LawLibrary law;
    private final Staff staff;
    private final Requests requests;

    MattersApi(Matters matters, Ledgers ledgers, Relations relations, LawLibrary law, Staff staff, Requests requests) {
        this.matters = matters;
        this.ledgers = ledgers;
        this.relations = relations;
        this.law = law;
        this.staff = staff;
        this.requests = requests;
    }

    @GetMapping
    MatterJson.Page page(
            Actor actor,
            @RequestParam String procedure,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        var today = matters.today();
        var ledger = law.inForce(procedure, today).orElseThrow(ProblemException::notFound);
        Bounds.require("page", page, 1, LAST_PAGE);
        if (!state.isEmpty()) {
            Bounds.requireOneOf("state", state, STATES);
        }
        var query = new LedgerQuery(
                narrowing(place), q, null, null, LedgerState.of(state), Map.of(), LedgerOrder.LATEST_FIRST, page - 1);
        var found = ledgers.page(actor, ledger, query, today);
        return MatterJson.Page.of(found, page, relations.withheldOf(actor, found.matters()));
    }

    /** The place to which a list is narrowed, the country for all the caller may see; in one out of reach nothing is found. */
    private static PlaceCode narrowing(String asked) {
        return asked.isEmpty() ? PlaceCode.COUNTRY : PlaceCode.parse(asked).orElseThrow(ProblemException::notFound);
    }

    @PostMapping
    ResponseEntity<?> open(Actor actor, @RequestBody OpeningRequest request) {
        var proposal = requests.opening(actor, request);
        var key = request.key();
        return taken(actor, matters.take(actor, key == null ? proposal : proposal.once(requests.keyOf(actor, key))));
    }

    @GetMapping("/{county}/{id}")
    MatterJson.Whole whole(Actor actor, @PathVariable String county, @PathVariable UUID id) {
        var docket = docket(actor, county, id);
        var matter = docket.matter();
        var procedure = matters.procedureOf(matter);
        var teller = teller(procedure, matter, docket.withheld());
        var links = new ArrayList<MatterJson.LinkedAct>();
        var link = Chain.root(id.toString(), matter.place().digits(), procedure.toString());
        for (var act : docket.acts()) {
            link = Chain.link(link, act);
            links.add(new MatterJson.LinkedAct(teller.tell(act), link));
        }
        return new MatterJson.Whole(
                MatterJson.of(matter, docket.withheld()),
                StandingJson.of(procedure, matters.standing(docket)),
                links,
                links(actor, docket, procedure),
                relations.holding(actor, matter).stream()
                        .map(MatterJson.Link::of)
                        .toList());
    }

    /** What a matter holds; what lies outside of the actor's scope only by its number. */
    private List<MatterJson.Link> links(Actor actor, Docket docket, Procedure procedure) {
        var titles = new HashMap<UUID, String>();
        relations.heldBy(actor, docket.matter()).forEach(seen -> titles.put(seen.matter(), seen.title()));
        var links = new ArrayList<MatterJson.Link>();
        for (var held : HeldLink.of(procedure, docket.acts())) {
            var linked = docket.links().find(held.target().toString());
            if (linked != null) {
                links.add(new MatterJson.Link(
                        held.field(), held.target(), docket.number(linked), titles.get(held.target())));
            }
        }
        return links;
    }

    @PostMapping("/{county}/{id}/acts")
    ResponseEntity<?> act(
            Actor actor, @PathVariable String county, @PathVariable UUID id, @RequestBody ActRequest request) {
        var docket = docket(actor, county, id);
        return taken(actor, matters.take(actor, requests.next(actor, docket, request)));
    }

    @PostMapping("/{county}/{id}/consider")
    MatterJson.Considered consider(
            Actor actor, @PathVariable String county, @PathVariable UUID id, @RequestBody ActRequest request) {
        return switch (matters.consider(actor, requests.next(actor, docket(actor, county, id), request))) {
            case Answer.Taken taken ->
                new MatterJson.Considered(
                        true,
                        taken.cautions().stream().map(BreachJson::of).toList(),
                        StandingJson.of(matters.procedureOf(taken.matter()), taken.standing()));
            case Answer.Refused(var breaches) ->
                new MatterJson.Considered(
                        false, breaches.stream().map(BreachJson::of).toList(), null);
            case Answer.Overtaken overtaken -> throw overtaken(actor, overtaken);
            case Answer.Already _, Answer.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private Docket docket(Actor actor, String county, UUID id) {
        if (!county.equals(actor.county())) {
            throw ProblemException.notFound();
        }
        return matters.find(actor, county, id).orElseThrow(ProblemException::notFound);
    }

    private ResponseEntity<?> taken(Actor actor, Answer answer) {
        return switch (answer) {
            case Answer.Taken taken -> {
                var matter = taken.matter();
                yield ResponseEntity.created(URI.create("/api/matters/" + matter.county() + "/" + matter.id()))
                        .body(told(actor, taken));
            }
            case Answer.Refused(var breaches) -> throw new ProblemException(Problem.refused(breaches));
            case Answer.Already(var id) -> ResponseEntity.ok(again(actor, docket(actor, actor.county(), id)));
            case Answer.Overtaken overtaken -> throw overtaken(actor, overtaken);
            case Answer.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private MatterJson.Taken told(Actor actor, Answer.Taken taken) {
        var matter = taken.matter();
        var withheld = relations.withheldOf(actor, List.of(matter));
        var procedure = matters.procedureOf(matter);
        return new MatterJson.Taken(
                MatterJson.of(matter, withheld),
                teller(procedure, matter, withheld).tell(taken.act()),
                taken.cautions().stream().map(BreachJson::of).toList(),
                StandingJson.of(procedure, taken.standing()));
    }

    /** What a machine that asks twice with one key gets: the matter as it is by now. */
    private MatterJson.Taken again(Actor actor, Docket docket) {
        return told(
                actor,
                new Answer.Taken(docket.matter(), docket.acts().getFirst(), List.of(), matters.standing(docket)));
    }

    private ProblemException overtaken(Actor actor, Answer.Overtaken overtaken) {
        var matter = overtaken.matter();
        return new ProblemException(Problem.overtaken(
                overtaken.unseen(),
                teller(matters.procedureOf(matter), matter, relations.withheldOf(actor, List.of(matter)))));
    }

    private ActTeller teller(Procedure procedure, Matter matter, Set<String> withheld) {
        return new ActTeller(procedure, staff.roster(matter.county()), withheld);
    }
}
