package org.mingfa.desk.shell;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    Menu(LawLibrary law, ViewLaw views) {
        this.law = law;
        this.views = views;
    }

    public List<String> headings(LocalDate today) {
        return law.inForce(today).stream()
                .map(procedure -> procedure.head().menu())
                .distinct()
                .sorted(Procedure.BY_AREA)
                .toList();
    }

    /** The procedures under a heading, in the order of their names' Pinyin. */
    public List<Procedure> under(String heading, LocalDate today) {
        Comparator<Object> pinyin = Collator.getInstance(Locale.CHINA);
        return law.inForce(today).stream()
                .filter(procedure -> procedure.head().menu().equals(heading))
                .sorted(Comparator.comparing(Procedure::name, pinyin))
                .toList();
    }

    /** The ledgers gathered from others under a heading. */
    List<View> views(String heading) {
        return views.under(heading);
    }

    /** The procedures this actor's role may begin a matter of, in the order of the menu. */
    List<Procedure> begin(Actor actor, LocalDate today) {
        return headings(today).stream()
                .flatMap(heading -> under(heading, today).stream())
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
