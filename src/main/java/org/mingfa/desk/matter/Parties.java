package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingfa.desk.look.Pair;
import org.mingfa.judging.Act;
import org.mingfa.judging.Standing;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Value;

/** The parties of a matter, masked, or in full for who has said why. */
final class Parties {

    private static final Map<String, String> NAMES = names();
    private static final Map<String, String> KINDS = Map.of("person", "公民", "organisation", "单位");

    private Parties() {}

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("name", "姓名或者名称");
        names.put("kind", "类别");
        names.put("id-number", "证件号码");
        names.put("phone", "电话");
        names.put("address", "住址");
        return names;
    }

    static List<MatterView.Party> masked(Scene scene, Standing standing) {
        return all(scene, standing, Value.Sealed::masked);
    }

    /** @param opening opens a sealed value; nothing of it is shown before who asks and why is recorded */
    static List<MatterView.Party> open(Scene scene, Standing standing, Function<Value.Sealed, String> opening) {
        return all(scene, standing, opening);
    }

    private static List<MatterView.Party> all(Scene scene, Standing standing, Function<Value.Sealed, String> shown) {
        var parties = new ArrayList<MatterView.Party>();
        for (var field : scene.procedure().fields()) {
            add(field, standing.values(), shown, parties);
        }
        var docket = scene.docket();
        if (docket != null) {
            for (var act : Act.effective(docket.acts())) {
                var step = scene.procedure().step(act.step());
                if (act.isDoing() && step != null) {
                    step.fields().forEach(field -> add(field, act.values(), shown, parties));
                }
            }
        }
        return parties;
    }

    private static void add(
            Field field,
            Map<String, Value> values,
            Function<Value.Sealed, String> shown,
            List<MatterView.Party> parties) {
        if (!(field.type() instanceof FieldType.Parties) || !(values.get(field.id()) instanceof Value.Many(var rows))) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Value.Row(var cells)) {
                var lines = new ArrayList<Pair>();
                NAMES.forEach((column, name) -> {
                    var text = text(cells.get(column), shown);
                    if (!text.isEmpty()) {
                        lines.add(Pair.of(name, text));
                    }
                });
                parties.add(new MatterView.Party(field.name() + (rows.size() > 1 ? i + 1 : ""), lines));
            }
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Value cell, Function<Value.Sealed, String> shown) {
        return switch (cell) {
            case Value.Sealed sealed -> shown.apply(sealed);
            case Value.Text(var text) -> KINDS.getOrDefault(text, text);
            case Value.Link _,
                    Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Many _,
                    Value.Row _,
                    Value.Unread _ -> "";
            case null -> "";
        };
    }
}
