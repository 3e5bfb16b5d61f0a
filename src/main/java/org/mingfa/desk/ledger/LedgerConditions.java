package org.mingfa.desk.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.shell.Reach;
import org.mingfa.finding.LedgerState;
import org.mingfa.finding.Ledgers;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Level;
import org.mingfa.law.Procedure;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;

/** What a ledger can be narrowed by: the fields of its procedure that hold one of a few values. */
final class LedgerConditions {

    private static final String ANY = "不限";

    private final Actor actor;
    private final Procedure procedure;
    private final LedgerAsk ask;
    private final Places places;

    LedgerConditions(Actor actor, Procedure procedure, LedgerAsk ask, Places places) {
        this.actor = actor;
        this.procedure = procedure;
        this.ask = ask;
        this.places = places;
    }

    FilterView view() {
        var fields = fields();
        return new FilterView(
                ask.address().path(), fields, applied(fields), ask.address().path());
    }

    private List<FieldView> fields() {
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.text("q", "编号、名称、内容")
                .type("search")
                .placeholder("至少两个字")
                .value(ask.value("q"))
                .build());
        var below = places();
        if (!below.isEmpty()) {
            fields.add(select("place", actor.place().isAbove(Level.TOWNSHIP) ? "乡镇" : "村（社区）", below));
        }
        for (var field : procedure.fields()) {
            var options = options(field);
            if (field.id().equals(procedure.head().about())) {
                fields.add(year(field));
            } else if (!options.isEmpty() && !field.id().equals(procedure.head().happensAt())) {
                fields.add(select(LedgerAsk.parameter(field.id()), field.name(), options));
            } else if (field.type() instanceof FieldType.Matter
                    && procedure.ledger().columns().contains(field.id())) {
                var name = LedgerAsk.parameter(field.id());
                fields.add(FieldView.text(name, field.name())
                        .placeholder("编号")
                        .value(ask.value(name))
                        .build());
            }
        }
        fields.add(FieldView.date("from", "日期自").value(ask.value("from")).build());
        fields.add(FieldView.date("to", "日期至").value(ask.value("to")).build());
        return fields;
    }

    private FieldView year(Field field) {
        var name = LedgerAsk.parameter(field.id());
        return FieldView.text(name, field.name())
                .type("number")
                .value(ask.value(name))
                .build();
    }

    /** A county narrows to its townships, a township to its villages where matters happen in villages. */
    private List<Option> places() {
        if (actor.place().isAbove(Level.TOWNSHIP)) {
            return Reach.options(actor, places, Level.TOWNSHIP);
        }
        boolean villages = procedure.head().happensAt() != null && actor.place().isAbove(Level.VILLAGE);
        return villages ? Reach.options(actor, places, Level.VILLAGE) : List.of();
    }

    private List<Option> options(Field field) {
        return switch (field.type()) {
            case FieldType.Choice _, FieldType.Choices _ -> options(field.type().options());
            case FieldType.YesNo _ -> List.of(Option.of("true", "是"), Option.of("false", "否"));
            case FieldType.Place(var level, var _)
            when level == Level.VILLAGE && actor.place().is(Level.TOWNSHIP) ->
                Reach.options(actor, places, Level.VILLAGE);
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Person _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
                    FieldType.Matter _,
                    FieldType.Table _ -> List.of();
        };
    }

    private static List<Option> options(Map<String, String> choices) {
        return choices.entrySet().stream()
                .map(choice -> Option.of(choice.getKey(), choice.getValue()))
                .toList();
    }

    private FieldView select(String name, String label, List<Option> options) {
        return FieldView.select(name, label, options)
                .placeholder(ANY)
                .value(ask.value(name))
                .build();
    }

    private List<Link> applied(List<FieldView> fields) {
        return fields.stream()
                .filter(field -> !field.value().isEmpty())
                .map(field -> new Link(
                        field.label() + "：" + said(field),
                        ask.address().with(field.name(), null).address()))
                .toList();
    }

    private static String said(FieldView field) {
        return field.options().stream()
                .filter(field::has)
                .map(Option::label)
                .findFirst()
                .orElse(field.value());
    }

    /** The states as tabs; a procedure of one step has none worth telling apart but what is void. */
    List<NavLink> tabs(Ledgers.States states) {
        var tabs = new ArrayList<NavLink>();
        tabs.add(tab("全部", LedgerState.ALIVE, states.all()));
        if (!procedure.isLedger()) {
            tabs.add(tab("在办", LedgerState.OPEN, states.open()));
            tabs.add(tab("逾期", LedgerState.LATE, 0).countingLate(states.late()));
            tabs.add(tab("已结", LedgerState.CLOSED, states.closed()));
        }
        tabs.add(tab("作废", LedgerState.VOID, states.voided()));
        return tabs;
    }

    private NavLink tab(String label, LedgerState state, long count) {
        return NavLink.tab(
                label,
                ask.address().with("state", state.word()).address(),
                count,
                ask.query().state() == state);
    }
}
