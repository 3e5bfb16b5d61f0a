package org.mingfa.report.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.document.DocumentNumber;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.evidence.Content;
import org.mingfa.judging.State;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.ReliedField;
import org.mingfa.law.Value;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.report.AnnualReport;
import org.mingfa.report.FigureDifference;
import org.mingfa.report.FrozenFigure;
import org.mingfa.report.Issuing;
import org.mingfa.report.Signed;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;

/** The reports that are signed: what was signed stays as it was that day, and what is another today is shown beside it. */
public final class Signings {

    private final AnnualReport report;
    private final VersionStore store;
    private final Matters matters;
    private final Originals originals;
    private final Staff staff;

    Signings(AnnualReport report, VersionStore store, Matters matters, Originals originals, Staff staff) {
        this.report = report;
        this.store = store;
        this.matters = matters;
        this.originals = originals;
        this.staff = staff;
    }

    /** The matter the report runs in; empty when nobody has opened it. */
    public Optional<Docket> docket(Actor actor, PlaceCode place, int year) {
        return store.matter(actor.scope(), place, year).flatMap(id -> matters.find(actor, place.county(), id));
    }

    /** What was signed, as long as the signing stands: a report that was sent back is not signed. */
    public Optional<Signed> signed(Actor actor, PlaceCode place, int year) {
        return store.signed(actor.scope(), place, year)
                .filter(_ -> docket(actor, place, year)
                        .filter(docket -> matters.standing(docket)
                                        .step(TextStep.SIGN.id())
                                        .state()
                                == State.DONE)
                        .isPresent());
    }

    /** The version that was signed. */
    public Optional<Version> version(Actor actor, PlaceCode place, int year) {
        return signed(actor, place, year).flatMap(signed -> store.find(actor.scope(), place, year, signed.version()));
    }

    /** The very file that was signed; empty while nothing is signed, or where that format was not kept. */
    public Optional<Content> file(Actor actor, PlaceCode place, int year, DocumentFormat format) {
        return signed(actor, place, year).isEmpty()
                ? Optional.empty()
                : docket(actor, place, year).flatMap(docket -> originals.open(actor.scope(), docket, format));
    }

    /** How it was issued by the act of signing; empty where nobody has signed. */
    Optional<Issuing> issuing(Actor actor, PlaceCode place, int year) {
        return docket(actor, place, year).flatMap(Originals::signing).flatMap(act -> {
            var signer = staff.roster(actor.county()).nameOf(act.persons().getFirst());
            return issuing(
                    ReportProcedure.ISSUERS
                            .in(act.values())
                            .map(Value.Text::text)
                            .orElse(""),
                    ReportProcedure.NUMBER_OF_DOCUMENT
                            .in(act.values())
                            .map(Value.Text::text)
                            .orElse(""),
                    signer,
                    act.happened());
        });
    }

    /** As it would be issued with what somebody has entered; empty while there is no proper document number. */
    Optional<Issuing> proposed(Actor actor, Map<String, Entered> entered, LocalDate day) {
        return issuing(
                typed(entered, ReportProcedure.ISSUERS),
                typed(entered, ReportProcedure.NUMBER_OF_DOCUMENT),
                staff.roster(actor.county()).nameOf(actor.person()),
                day);
    }

    private static String typed(Map<String, Entered> entered, ReliedField<?> field) {
        return entered.get(field.id()) instanceof Entered.Text(var text) ? text : "";
    }

    private static Optional<Issuing> issuing(String issuers, String number, String signer, LocalDate day) {
        try {
            boolean joint = issuers.equals(ReportProcedure.JOINT);
            return Optional.of(new Issuing(joint, DocumentNumber.parse(number), signer, day));
        } catch (IllegalArgumentException improper) {
            return Optional.empty();
        }
    }

    /** The signed figures that are others today, by corrections and late records. */
    public List<FigureDifference> differences(Actor actor, PlaceCode place, int year) {
        var signed = signed(actor, place, year);
        var version = version(actor, place, year);
        if (signed.isEmpty() || version.isEmpty()) {
            return List.of();
        }
        var now = new LinkedHashMap<String, FrozenFigure>();
        report.frozen(actor.scope().freely(), place, year, version.get().blocks())
                .forEach(figure -> now.put(figure.measure(), figure));
        var corrected = store.corrected(actor.scope(), place, signed.get().signed());
        var differences = new ArrayList<FigureDifference>();
        for (var then : signed.get().figures()) {
            var today = now.get(then.measure());
            if (today != null && !today.isAs(then)) {
                differences.add(then.become(today, report.measureName(then.measure()), corrected));
            }
        }
        return shown(actor, place, differences);
    }

    private List<FigureDifference> shown(Actor actor, PlaceCode place, List<FigureDifference> differences) {
        var named = differences.stream()
                .flatMap(one -> Stream.concat(one.added().stream(), one.gone().stream()))
                .toList();
        var known = store.known(actor.scope(), place, named);
        return differences.stream().map(one -> one.shownTo(known)).toList();
    }
}
