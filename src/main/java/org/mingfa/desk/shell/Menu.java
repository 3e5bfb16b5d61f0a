package org.mingfa.desk.shell;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.staff.Actor;
import org.mingfa.view.View;
import org.mingfa.view.ViewLaw;
import org.springframework.stereotype.Component;

/** The procedures in force as the menu offers them: a new law file appears by itself. */
@Component
public final class Menu {

    private final LawLibrary law;
    private final ViewLaw views;
    private volatile OfDay latest;

    /**
     * What is in force on a day: the same for all who ask on it.
     *
     * @param under by heading, in the order of headings; the procedures in the order of their names' Pinyin
     * @param entries what leads to each of them and to the ledgers gathered from others, by heading
     */
    private record OfDay(LocalDate day, Map<String, List<Procedure>> under, Map<String, List<Entry>> entries) {

        static OfDay of(LawLibrary law, ViewLaw views, LocalDate day) {
            var pinyin = Comparator.comparing(Procedure::name, Collator.getInstance(Locale.CHINA));
            var under = law.inForce(day).stream()
                    .collect(Collectors.groupingBy(
                            procedure -> procedure.head().menu(),
                            () -> new TreeMap<>(Procedure.BY_AREA),
                            Collectors.toList()));
            under.values().forEach(procedures -> procedures.sort(pinyin));
            var entries = new TreeMap<String, List<Entry>>(Procedure.BY_AREA);
            under.forEach((heading, procedures) -> entries.put(
                    heading,
                    Stream.concat(
                                    procedures.stream().map(Entry::of),
                                    views.under(heading).stream().map(Entry::of))
                            .toList()));
            return new OfDay(day, Collections.unmodifiableMap(under), Collections.unmodifiableMap(entries));
        }
    }

    /**
     * An entry under a heading.
     *
     * @param procedure the one it leads to; null of a ledger gathered from others
     */
    record Entry(@Nullable String procedure, NavLink link) {

        private static Entry of(Procedure procedure) {
            return new Entry(
                    procedure.id(),
                    NavLink.to(
                            procedure.name(),
                            Addresses.ledger(procedure.id()).address(),
                            procedure.isLedger() ? Icon.TABLE : Icon.DOCUMENT));
        }

        private static Entry of(View view) {
            return new Entry(null, NavLink.to(view.name(), Addresses.view(view.id()), Icon.TABLE));
        }
    }

    Menu(LawLibrary law, ViewLaw views) {
        this.law = law;
        this.views = views;
        this.latest = new OfDay(LocalDate.MIN, Map.of(), Map.of());
    }

    private OfDay on(LocalDate day) {
        var known = latest;
        if (!known.day().equals(day)) {
            known = OfDay.of(law, views, day);
            latest = known;
        }
        return known;
    }

    public List<String> headings(LocalDate today) {
        return List.copyOf(on(today).under().keySet());
    }

    /** The procedures under a heading, in the order of their names' Pinyin. */
    public List<Procedure> under(String heading, LocalDate today) {
        return on(today).under().getOrDefault(heading, List.of());
    }

    /** What stands under each heading, in the order of headings. */
    Map<String, List<Entry>> entries(LocalDate today) {
        return on(today).entries();
    }

    /** The procedures this actor's role may begin a matter of, in the order of the menu. */
    List<Procedure> begin(Actor actor, LocalDate today) {
        return on(today).under().values().stream()
                .flatMap(List::stream)
                .filter(procedure -> mayBegin(actor, procedure))
                .toList();
    }

    public static boolean mayBegin(Actor actor, Procedure procedure) {
        return procedure.opening().roles().contains(actor.role());
    }

    public Optional<Procedure> inForce(String id, LocalDate today) {
        return law.inForce(id, today);
    }
}
