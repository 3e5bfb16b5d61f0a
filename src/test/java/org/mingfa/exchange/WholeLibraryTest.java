package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.judging.Act;
import org.mingfa.judging.Rehearsal;
import org.mingfa.law.FieldType;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Scenario;
import org.mingfa.law.Value;
import org.mingfa.matter.TestTownship;
import org.mingfa.region.Place;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** Of every procedure with more than one step, a worked case that has ended is written into one row and comes in whole. */
@Tag("slow")
class WholeLibraryTest {

    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    private static final String IN_ROWS = "要逐行填写，一个单元格写不下，请在系统里逐步补录";
    /** Only people of a village open these, and villages do not import. */
    private static final String ONLY_IN_VILLAGES = "的岗位";

    /** A step of these is taken on a page of its own, which this town does not have. */
    private static final String BESIDE = "beside";

    /** What does not go into one row, with what its row is told. */
    private static final Map<String, String> UNTOLD = new TreeMap<>(Map.ofEntries(
            Map.entry("annual-report", BESIDE),
            Map.entry("case-file-review", IN_ROWS),
            Map.entry("decision-catalogue", IN_ROWS),
            Map.entry("document-cleanup", IN_ROWS),
            Map.entry("joint-action", "缺少必填的列：参加单位"),
            Map.entry("joint-consultation", IN_ROWS),
            Map.entry("law-guide", ONLY_IN_VILLAGES),
            Map.entry("law-meeting", "会议没有填写"),
            Map.entry("law-plan", "缺少必填的列：任务"),
            Map.entry("mediation-committee", "缺少必填的列：委员名单"),
            Map.entry("meeting", "缺少必填的列：议题"),
            Map.entry("model-village", ONLY_IN_VILLAGES),
            Map.entry("must-know-list", "缺少必填的列：按岗位的要求"),
            Map.entry("publicity-plan", IN_ROWS),
            Map.entry("village-openness", ONLY_IN_VILLAGES),
            Map.entry("village-rules-filing", ONLY_IN_VILLAGES)));

    @AutoClose
    private final TestTownship town = new TestTownship();

    private final Import imports = new Import(town.matters, town.staff, town.law);
    private final Map<String, String> hired = new HashMap<>();
    private final Set<String> posts = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    @TempDir
    private Path folder;

    WholeLibraryTest() throws IOException {}

    @Test
    void every_procedure_comes_in_as_its_worked_case_ends() throws IOException {
        var told = new TreeMap<String, String>();
        for (var scenario : Scenario.load(Path.of("law"))) {
            var procedure = town.law
                    .inForce(scenario.procedure(), scenario.story().getFirst().day())
                    .orElseThrow();
            if (procedure.isLedger()
                    || "".equals(told.get(procedure.id()))
                    || scenario.end().equals("open")) {
                continue;
            }
            told.put(procedure.id(), tell(scenario, procedure));
        }
        told.values().removeIf(String::isEmpty);
        assertThat(told.keySet()).isEqualTo(UNTOLD.keySet());
        UNTOLD.forEach((procedure, why) ->
                assertThat(told.get(procedure)).as(procedure).contains(why));
        assertThat(count("open_step")).isZero();
        assertThat(count("notice")).isZero();
        assertThat(town.recount.recount(Scope.everything(), matters -> {}).differences())
                .isEmpty();
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
    }

    private long count(String table) {
        return town.store
                .owner()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** Why the story does not come in; empty when it has, and ended as it does. */
    private String tell(Scenario scenario, Procedure procedure) throws IOException {
        if (procedure.steps().stream().anyMatch(step -> step.takenBeside() != null)) {
            return BESIDE;
        }
        var acts = Rehearsal.acts(scenario, town.law);
        if (acts.stream().anyMatch(act -> !act.isDoing() && !(act.kind() instanceof Act.Kind.Resulting))) {
            return "mended";
        }
        town.watch.set(acts.stream()
                .map(Act::recordedOn)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(30));
        people(scenario);
        var before = count("matter");
        units(procedure, acts);
        var rows = new ArrayList<RowResult>();
        var result = imports.run(opener(scenario, procedure), row(procedure, acts), rows::add, null);
        if (result.accepted() == 0) {
            return rows.getFirst().message();
        }
        assertThat(count("matter")).isEqualTo(before + 1);
        var closing = town.store
                .owner()
                .sql("select coalesce(closing, 'open') from matter where procedure = :procedure and number = :number")
                .param("procedure", procedure.id())
                .param("number", rows.getFirst().number())
                .query(String.class)
                .list()
                .getLast();
        return closing.equals(scenario.end()) ? "" : scenario.file() + ": ends " + closing;
    }

    private Path row(Procedure procedure, List<Act> acts) throws IOException {
        var cells = new LinkedHashMap<String, String>();
        var times = new HashMap<String, Integer>();
        for (var act : acts) {
            int time = times.merge(act.step(), 1, Integer::sum);
            var step = Objects.requireNonNull(procedure.step(act.step()));
            var prefix = act.seq() == 1 ? "" : step.name() + (time == 1 ? "" : "第" + time + "次") + "·";
            boolean isTaken = !prefix.isEmpty()
                    && procedure.entryFields(step).stream()
                            .anyMatch(field -> field.name().equals("日期"));
            cells.put(prefix + (isTaken ? "办理日期" : "日期"), act.happened().toString());
            if (act.at() != null) {
                cells.put(prefix + "办理时间", act.at().toString());
            }
            var outcome = act.outcome();
            if (outcome != null) {
                cells.put(
                        prefix + "结论",
                        Objects.requireNonNull(step.outcome(outcome)).name());
            }
            act.values().forEach((id, value) -> {
                var field = Objects.requireNonNull(procedure.written(step, id));
                if (!(field.type() instanceof FieldType.Table)) {
                    cells.put(prefix + field.name(), words(value));
                }
            });
        }
        var file = folder.resolve(procedure.id() + ".xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet(procedure.name());
            int column = 0;
            for (var cell : cells.entrySet()) {
                sheet.value(0, column, cell.getKey());
                sheet.value(1, column++, cell.getValue());
            }
        }
        return file;
    }

    private static String words(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Link(var _, var number) -> number;
            case Value.Amount(var number) -> number.toPlainString();
            case Value.Day(var day) -> day.toString();
            case Value.Moment(var at) -> at.toString().replace('T', ' ');
            case Value.YesNo(var yes) -> yes ? "是" : "否";
            case Value.Many(var many) ->
                many.stream().map(WholeLibraryTest::words).collect(Collectors.joining("、"));
            case Value.Row(var cells) -> words(Objects.requireNonNull(cells.get("name")));
            case Value.Sealed _, Value.Unread _ -> throw new IllegalStateException("no word of a story");
        };
    }

    private Actor opener(Scenario scenario, Procedure procedure) {
        var role = procedure.opening().roles().stream()
                .filter(one -> Objects.requireNonNull(town.law.roles().get(one)).level() != Level.VILLAGE)
                .findFirst()
                .orElse("judicial-office");
        return town.actor(role, place(role, scenario.place().digits()));
    }

    /** Where a role of a story is held: at its own level. */
    private String place(String role, String at) {
        var township = at.length() < 9 ? TestTownship.SHIQIAO : at.substring(0, 9);
        return switch (Objects.requireNonNull(town.law.roles().get(role)).level()) {
            case VILLAGE -> at.length() == 12 ? at : TestTownship.village(township, 1);
            case TOWNSHIP -> township;
            case PROVINCE, PREFECTURE, COUNTY -> TestTownship.COUNTY;
        };
    }

    /** The people of a story, and the places it speaks of, as far as they are not there yet. */
    private void people(Scenario scenario) {
        var by = Actor.program(TestTownship.COUNTY);
        scenario.story().forEach(happening -> happening.values().values().forEach(value -> villages(value.words())));
        villages(scenario.place().digits());
        scenario.people().forEach((name, actor) -> {
            var person = hired.computeIfAbsent(
                    name,
                    _ -> town.staff
                            .hirePerson(by, PlaceCode.of(TestTownship.SHIQIAO), name)
                            .id());
            for (var role : actor.roles()) {
                var place = place(role, scenario.place().digits());
                if (posts.add(person + role + place)) {
                    var unit = town.staff
                            .addUnit(by, PlaceCode.of(place), name + role)
                            .id();
                    town.staff.assignPost(by, person, unit, role, PlaceCode.of(place), SINCE, null);
                }
            }
            for (var kind : town.law.qualifications().keySet()) {
                if (posts.add(person + kind)) {
                    town.staff.grantQualification(by, person, kind, "证" + person.substring(0, 8), SINCE, null);
                }
            }
        });
    }

    private void units(Procedure procedure, List<Act> acts) {
        var by = Actor.program(TestTownship.COUNTY);
        for (var act : acts) {
            act.values().forEach((id, value) -> {
                var field = procedure.written(Objects.requireNonNull(procedure.step(act.step())), id);
                if (field != null && field.type() instanceof FieldType.Unit && posts.add("unit" + words(value))) {
                    town.staff.addUnit(by, PlaceCode.of(TestTownship.SHIQIAO), words(value));
                }
            });
        }
    }

    private void villages(String words) {
        for (var code : words.split("\\D+")) {
            boolean isNew = (code.length() == 12 || code.length() == 9)
                    && code.startsWith(TestTownship.COUNTY)
                    && places.add(code)
                    && town.places.find(PlaceCode.of(code)).isEmpty();
            if (isNew) {
                town.places.add(
                        Scope.everything(),
                        List.of(new Place(code, "第" + code.substring(6) + "号村", SINCE, null, null)));
            }
        }
    }
}
