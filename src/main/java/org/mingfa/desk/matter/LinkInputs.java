package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;
import org.mingfa.desk.look.FieldBuilder;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Lookup;
import org.mingfa.desk.look.MatterRows;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.judging.Act;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Names;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.matter.Drafting;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Numbered;
import org.mingfa.region.Places;

/**
 * The inputs of a form in which other matters are chosen: some that may be chosen, more while somebody types, and which one is
 * filled in, in words.
 *
 * @param held the matters filled in, by field; those of fields that hold several are found by what is typed
 */
record LinkInputs(
        ActForms.Draft draft, Drafting drafting, Map<String, Drafting.Held> held, LawLibrary law, Places places) {

    /** More would not be read through in a list that opens below an input. */
    private static final int OFFERED = 20;

    private static final int LONGEST = 40;

    /** The input of a field, with what it holds. */
    FieldBuilder field(Field field) {
        var written = draft.typed().texts(field.id()).stream().findFirst().orElse("");
        var found = held.get(field.id());
        var typed = shown(found, written);
        var options = options(field.id(), null, found == null ? typed : "");
        return FieldView.matter(field.id(), field.name(), options, lookup(field, field.id(), picked(found, typed)))
                .placeholder("输入编号或名称")
                .value(typed);
    }

    /** An input for each of several, with what it holds, and an empty one. */
    FieldBuilder several(Field field, FieldType.Matter type) {
        var path = field.id() + "." + Typed.MATTER;
        var typed = new ArrayList<>(draft.typed().texts(field.id()));
        boolean untouched = !draft.typed().fields().containsKey(field.id());
        while (typed.isEmpty() || (untouched && typed.size() < type.atLeast())) {
            typed.add("");
        }
        var options = options(field.id(), null, "");
        var meant = drafting.meant(type, typed);
        var inputs = IntStream.range(0, typed.size())
                .mapToObj(at -> one(field, path, options, picked(meant.get(at), typed.get(at)))
                        .value(shown(meant.get(at), typed.get(at)))
                        .build())
                .toList();
        return MatterRows.of(
                field.id(),
                field.name(),
                inputs,
                one(field, path, options, null).build());
    }

    private FieldBuilder one(Field field, String path, List<Option> options, Lookup.@Nullable Picked picked) {
        return FieldView.matter(Typed.MATTER, "编号或者名称", options, lookup(field, path, picked))
                .placeholder("输入编号或名称");
    }

    /** The input of a column of a table. */
    FieldBuilder column(Field table, Field column) {
        var path = table.id() + "." + column.id();
        return FieldView.matter(
                        column.id(), column.name(), options(table.id(), column.id(), ""), lookup(column, path, null))
                .placeholder("输入编号或名称");
    }

    private Lookup lookup(Field field, String path, Lookup.@Nullable Picked picked) {
        return new Lookup(address(path), asked(field), picked);
    }

    private String address(String path) {
        var scene = draft.scene();
        if (scene.docket() == null) {
            return Addresses.choices(scene.procedure().id(), path);
        }
        return draft.kind() instanceof Act.Kind.Correcting(int seq, var _)
                ? scene.at().choices(seq, path)
                : scene.at().choices(draft.step().id(), path);
    }

    /** The other inputs of the form on which it depends what may be chosen. */
    private String asked(Field field) {
        var names = new LinkedHashSet<String>();
        names.add(Typed.HAPPENED);
        var procedure = draft.scene().procedure();
        if (procedure.head().happensAt() != null) {
            names.add(procedure.head().happensAt());
        }
        var where = field.where();
        if (where != null) {
            names.addAll(inputs(procedure, draft.step(), where.holds().names()));
        }
        names.remove(field.id());
        return names.stream().map(name -> "[name='" + name + "']").collect(Collectors.joining(", "));
    }

    /** The inputs of a step's form by which conditions are decided that ask these names. */
    static Set<String> inputs(Procedure procedure, Step step, Iterable<String> names) {
        var inputs = new LinkedHashSet<String>();
        int index = procedure.indexOf(step.id());
        for (var name : names) {
            var input = switch (procedure.meaning(name)) {
                case Names.Meaning.MatterField(var id) -> id;
                case Names.Meaning.StepField(var of, var id) when of == index -> id;
                case Names.Meaning.StepOutcome(var of) when of == index -> Typed.OUTCOME;
                case Names.Meaning.OfLinked(Names.Holder.OfMatter(var id), var _) -> id;
                case Names.Meaning.OfLinked(Names.Holder.OfStep(var of, var id), var _) when of == index -> id;
                case null, default -> null;
            };
            if (input != null) {
                inputs.add(input);
            }
        }
        var known = new LinkedHashSet<String>();
        known.add(Typed.OUTCOME);
        procedure.entryFields(step).forEach(field -> known.add(field.id()));
        inputs.retainAll(known);
        return inputs;
    }

    /** What may be chosen, in the words that are typed. */
    List<Option> options(String field, @Nullable String column, String words) {
        return drafting.candidates(new Drafting.Wanted(field, column, words, null, OFFERED)).found().stream()
                .map(candidate -> option(candidate, words.strip()))
                .toList();
    }

    private Option option(Drafting.Candidate candidate, String words) {
        var matter = candidate.matter();
        var line = line(matter);
        // A browser shows of the list only what holds the words that are typed; some were found in the contents.
        var entry = isId(candidate.entry()) ? called(matter) : candidate.entry();
        boolean elsewhere = !line.contains(words) && !entry.contains(words);
        return Option.of(entry, elsewhere ? line + " · 含“" + words + "”" : line);
    }

    /** What people write to mean it, where its number alone does not. */
    private String called(Matter matter) {
        return Numbered.called(matter.number(), places.name(matter.township()));
    }

    /** What is typed; for an id, which tells people nothing, what they write to mean the matter. */
    private String shown(Drafting.@Nullable Held found, String typed) {
        return found != null && isId(typed) ? called(found.matter()) : typed;
    }

    /** A matter in a line: what it is called, how it stands, since when, and where it is when that is another township. */
    private String line(Matter matter) {
        var title = matter.title();
        var called = title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST)) + "…";
        var state = law.version(matter.procedure(), matter.version())
                .map(procedure -> procedure.stateName(matter.closing()))
                .orElse("");
        var line = called + " · " + state + " · " + DateWords.full(matter.began()) + "起";
        return matter.township().equals(draft.scene().place().upTo(Level.TOWNSHIP))
                ? line
                : line + " · " + places.name(matter.township());
    }

    private Lookup.@Nullable Picked picked(Drafting.@Nullable Held found, String typed) {
        if (found != null) {
            var matter = found.matter();
            return new Lookup.Picked(
                    line(matter), found.isSeen() ? Addresses.matter(matter.county(), matter.id()) : null);
        }
        return !typed.isEmpty() && draft.typed().carriedOver()
                ? new Lookup.Picked("没有找到这个编号，补录时作为未核对的旧记录保存。", null)
                : null;
    }

    private static boolean isId(String typed) {
        try {
            return typed.length() == 36 && UUID.fromString(typed) != null;
        } catch (IllegalArgumentException number) {
            return false;
        }
    }
}
