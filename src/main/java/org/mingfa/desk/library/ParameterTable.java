package org.mingfa.desk.library;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.law.Clock;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Parameters;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.words.ProcedureWords;
import org.mingfa.region.Places;
import org.springframework.stereotype.Component;

/** The local numbers of a place: what they are set to there, by whom and by which source. */
@Component
final class ParameterTable {

    private static final List<Column> PARAMETERS = List.of(
            Column.of("参数", Column.Kind.TITLE),
            Column.of("本地取值", Column.Kind.TEXT),
            Column.of("由谁规定", Column.Kind.TEXT),
            Column.of("来源", Column.Kind.TEXT));
    private final LawLibrary law;
    private final Places places;

    ParameterTable(LawLibrary law, Places places) {
        this.law = law;
        this.places = places;
    }

    /** All that are declared. */
    LedgerView all(PlaceCode place) {
        return table(ids().toList(), place);
    }

    private Stream<String> ids() {
        return law.parameters().declared().stream().map(Parameters.Parameter::id);
    }

    /** Those the procedure's clocks and conditions read. */
    LedgerView of(Procedure procedure, PlaceCode place) {
        return table(ids().filter(id -> reads(procedure, id)).distinct().toList(), place);
    }

    private static boolean reads(Procedure procedure, String id) {
        return procedure.steps().stream().anyMatch(step -> reads(step, id));
    }

    private static boolean reads(Step step, String id) {
        var length = new Clock.Length.ByParameter(id);
        return step.clocks().stream()
                        .anyMatch(clock -> clock.length().equals(length)
                                || clock.extendedBy().stream().anyMatch(more -> length.equals(more.by())))
                || step.rules().stream()
                        .anyMatch(rule -> rule.require().names().contains("param." + id.replace('-', '_')));
    }

    private LedgerView table(List<String> ids, PlaceCode place) {
        var rows = ids.stream()
                .flatMap(id -> law.parameters().at(place, id).stream())
                .map(this::row)
                .toList();
        return new LedgerView(places.name(place) + "适用的参数", PARAMETERS, rows, List.of(), new EmptyView("没有", "", null));
    }

    private LedgerRow row(Parameters.Parameter parameter) {
        var note = Objects.requireNonNullElse(parameter.note(), "");
        return new LedgerRow(List.of(
                Cell.of(parameter.name()),
                Cell.of(ProcedureWords.setting(parameter.setting())),
                Cell.of(parameter.place().isCountry() ? "全国通用" : places.name(parameter.place())),
                Cell.of(parameter.source() + (note.isEmpty() ? "" : "（" + note + "）"))));
    }
}
