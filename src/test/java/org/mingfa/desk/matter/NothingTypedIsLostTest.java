package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever the kind of a field: what somebody typed into a form is there again when the form comes back. */
class NothingTypedIsLostTest extends Served {

    private static final Pattern INPUT = Pattern.compile("<(input|textarea|select|option)\\b([^>]*)>([^<]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    @Autowired
    private LawLibrary law;

    private final TreeSet<String> seen = new TreeSet<>();

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("nothing-lost"));
    }

    @BeforeAll
    void settle() {
        var town = Town.settle(places, staff, accounts);
        town.hire("maqiang", "马强", Town.SHIQIAO, "综合行政执法队", "enforcement-lead");
        town.hire("guhong", "顾红", Town.SHIQIAO, "综合行政执法队", "enforcement-officer");
        town.hire("zhoulan", "周岚", Town.SHIQIAO, "司法所", "judicial-office");
    }

    /** An input of a page: where it may be filled in with several values, what could be chosen. */
    private record Input(String type, List<String> offered, List<String> filled) {}

    /** The inputs of a page by their names, those of the form itself left out. */
    private static Map<String, Input> inputs(String page) {
        var inputs = new LinkedHashMap<String, Input>();
        var html = page.replaceAll("(?s)<template>.*?</template>", "").replaceAll("(?s)<datalist.*?</datalist>", "");
        var select = "";
        var found = INPUT.matcher(html);
        while (found.find()) {
            var said = attributes(found.group(2));
            var option = found.group(1).equals("option");
            var name = option ? select : said.getOrDefault("name", "");
            if (found.group(1).equals("select")) {
                select = name;
            }
            var type = said.getOrDefault("type", found.group(1));
            if (name.isEmpty() || name.matches("(.*:)?_.*|q") || type.equals("file")) {
                continue;
            }
            var input = inputs.computeIfAbsent(name, _ -> new Input(type, new ArrayList<>(), new ArrayList<>()));
            var value = found.group(1).equals("textarea") ? found.group(3) : said.getOrDefault("value", "");
            var chosen = option || type.equals("radio") || type.equals("checkbox");
            if (chosen && !value.isEmpty()) {
                input.offered().add(value);
            }
            if (!value.isEmpty() && (!chosen || said.containsKey("checked") || said.containsKey("selected"))) {
                input.filled().add(value);
            }
        }
        return inputs;
    }

    private static Map<String, String> attributes(String text) {
        var said = new LinkedHashMap<String, String>();
        var found = ATTRIBUTE.matcher(text);
        while (found.find()) {
            said.put(found.group(1), found.group(2) == null ? "" : found.group(2));
        }
        return said;
    }

    private static List<String> typed(Input input) {
        return switch (input.type()) {
            case "date" -> List.of("2031-02-28");
            case "datetime-local" -> List.of("2031-02-28T08:30");
            case "radio", "select" -> input.offered().stream().limit(1).toList();
            case "checkbox" -> input.offered().stream().limit(2).toList();
            default -> List.of("没有这样的 3,5");
        };
    }

    @Test
    void what_was_typed_is_there_again_after_a_refusal_and_after_a_redraw() {
        for (var login : List.of("zhengzhong", "zhoulan", "liqian", "maqiang", "guhong", "shijian", "zhaocun")) {
            var visitor = Visitor.signedIn(port, login);
            for (var procedure : law.inForce(staff.today())) {
                var address = "/new/" + procedure.id();
                if (visitor.get(address).status() == 200) {
                    refusedAndRedrawn(visitor, address);
                    look(procedure.opening(), procedure);
                    laterSteps(visitor, procedure, address + "/whole");
                }
            }
        }
        assertThat(seen)
                .containsExactlyElementsOf(new TreeSet<>(Stream.of(FieldType.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList()));
    }

    /** Notes the kinds of fields a step has; answers whether one of them is new. */
    private boolean look(Step step, Procedure procedure) {
        return procedure.entryFields(step).stream()
                .filter(field -> field.when() == null)
                .map(field -> field.type().getClass().getSimpleName())
                .map(seen::add)
                .reduce(false, Boolean::logicalOr);
    }

    /** Told after the first step on the page of a past matter, where they bring a kind of field that no form had so far. */
    private void laterSteps(Visitor visitor, Procedure procedure, String address) {
        for (var step : procedure.isLedger() ? List.<Step>of() : procedure.steps()) {
            if (step != procedure.opening() && step.opens() == null && look(step, procedure)) {
                visitor.get(address).post(address, Form.of("_add", step.id()));
                refusedAndRedrawn(visitor, address);
            }
        }
    }

    private static void refusedAndRedrawn(Visitor visitor, String address) {
        assertThat(visitor.status()).as(address).isEqualTo(200);
        var typed = new LinkedHashMap<String, List<String>>();
        inputs(visitor.text()).forEach((name, input) -> typed.put(name, typed(input)));
        for (var asked : List.of("_check", "_form")) {
            var form = Form.of("_happened", "没有这一天", asked, "1");
            typed.forEach((name, values) -> values.forEach(value -> form.with(name, value)));
            visitor.post(address, form);
            assertThat(visitor.status()).as(address).isIn(200, 422);
            var again = new LinkedHashMap<String, List<String>>();
            inputs(visitor.text()).forEach((name, input) -> again.put(name, input.filled()));
            var page = visitor.text();
            typed.forEach((name, values) -> {
                if (again.containsKey(name)) {
                    assertThat(again.get(name))
                            .as(address + " " + asked + " " + name)
                            .containsAll(values);
                } else {
                    assertThat(page).as(address + " " + asked).contains("name=\"" + aside(name) + "\"");
                }
            });
        }
    }

    private static String aside(String name) {
        int form = name.indexOf(':') + 1;
        return name.substring(0, form) + Aside.NAMED + name.substring(form);
    }

    @Test
    void what_the_address_fills_in_waits_until_its_field_is_asked() {
        var clerk = Visitor.signedIn(port, "liqian").get("/new/law-meeting?reported-by=%E5%8F%B8%E6%B3%95%E6%89%80");
        assertThat(clerk.text()).doesNotContain("name=\"reported-by\"");
        clerk.post(
                "/new/law-meeting",
                Form.of(
                        "heard-report",
                        "true",
                        "_aside:reported-by",
                        clerk.find("name=\"_aside:reported-by\" value=\"([^\"]+)\""),
                        "_form",
                        "1"));
        assertThat(clerk.text()).contains("name=\"reported-by\" value=\"司法所\"");
        clerk.post("/new/law-meeting", Form.of("heard-report", "false", "reported-by", "司法所", "_form", "1"));
        assertThat(clerk.text()).contains("name=\"_aside:reported-by\" value=\"司法所\"");
    }
}
