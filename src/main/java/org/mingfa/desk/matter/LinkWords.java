package org.mingfa.desk.matter;

import org.mingfa.judging.Links;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Value;
import org.mingfa.matter.Numbered;
import org.mingfa.region.Places;

/**
 * What people write to mean the matters that one holds already: the number, which means the township's own; with the name of
 * the township it is of behind it where that is another one.
 *
 * @param links the matters held
 * @param place where the one is that holds them
 */
record LinkWords(Links links, Places places, PlaceCode place) {

    /** A matter whose law is gone, of which nothing but its number is known, by that. */
    String of(Value.Link link) {
        var linked = links.find(link.matter());
        if (linked == null) {
            return link.number();
        }
        var township = linked.place().upTo(Level.TOWNSHIP);
        return township.equals(place.upTo(Level.TOWNSHIP))
                ? linked.number()
                : Numbered.called(linked.number(), places.name(township));
    }
}
