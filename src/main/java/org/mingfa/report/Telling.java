package org.mingfa.report;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Tells the matters a listing is about, oldest first. Personal data only in its masked form. */
final class Telling {

    private static final String MATTERS = """
            select number, began, closing, fields from matter
            where county = :county and starts_with(place, :place) and procedure = :procedure and closing is distinct from 'void'
            order by began, number
            """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final ValueWords wording;
    private final Scope scope;
    private final PlaceCode place;
    private final int year;

    Telling(
            ScopedTransactions transactions,
            LawLibrary law,
            ValueWords wording,
            Scope scope,
            PlaceCode place,
            int year) {
        this.transactions = transactions;
        this.law = law;
        this.wording = wording;
        this.scope = scope;
        this.place = place;
        this.year = year;
    }

    List<String> of(Listing listing) {
        var procedure = law.inForce(listing.procedure(), LocalDate.of(year + listing.ahead(), 12, 31));
        if (procedure.isEmpty()) {
            return List.of();
        }
        return matters(listing.procedure()).stream()
                .filter(matter -> listing.holds(matter, year))
                .limit(listing.most())
                .map(matter -> listing.said(matter, procedure.get(), wording::of))
                .toList();
    }

    private List<Listing.Told> matters(String procedure) {
        return transactions.reading(
                scope,
                client -> client.sql(MATTERS)
                        .param("county", place.county())
                        .param("place", place.digits())
                        .param("procedure", procedure)
                        .query((row, _) -> new Listing.Told(
                                row.getString("number"),
                                row.getObject("began", LocalDate.class),
                                row.getString("closing") == null,
                                ValueJson.read(row.getString("fields"))))
                        .list());
    }
}
