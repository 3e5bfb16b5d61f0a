package org.mingfa.desk.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Option;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;

/** Which places somebody may look at: that of the post and those below it. */
public final class Reach {

    private Reach() {}

    /** The place whose code somebody has written, if it is within the actor's reach. */
    public static Optional<PlaceCode> find(Actor actor, String written) {
        return PlaceCode.parse(written).filter(actor.place()::contains);
    }

    /** The place asked for, or the actor's own when that is none of theirs. */
    public static PlaceCode orOwn(Actor actor, String asked) {
        return find(actor, asked).orElse(actor.place());
    }

    /** The same person, who sees only a part of what the post may see. */
    public static Actor narrowed(Actor actor, PlaceCode place) {
        if (!actor.place().contains(place)) {
            throw new IllegalArgumentException(place + " is out of reach");
        }
        return actor.at(place);
    }

    /** The places of a level within reach, to choose from. */
    public static List<Option> options(Actor actor, Places places, Level level) {
        return places.under(actor.place(), level).stream()
                .map(place -> Option.of(place.code(), place.name()))
                .toList();
    }

    /** A field to choose the actor's place or what lies directly below it. */
    public static FieldView field(Actor actor, Places places, PlaceCode chosen) {
        return FieldView.select("place", "地方", ownAndBelow(actor, places))
                .placeholder(places.name(actor.place()))
                .value(chosen.digits())
                .build();
    }

    private static List<Option> ownAndBelow(Actor actor, Places places) {
        var options = new ArrayList<Option>();
        options.add(Option.of(actor.place().digits(), places.name(actor.place())));
        if (actor.place().isAbove(Level.VILLAGE)) {
            var below = actor.place().isAbove(Level.TOWNSHIP) ? Level.TOWNSHIP : Level.VILLAGE;
            options.addAll(options(actor, places, below));
        }
        return options;
    }
}
