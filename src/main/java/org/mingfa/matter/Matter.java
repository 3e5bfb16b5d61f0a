package org.mingfa.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.law.Closing;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;

/**
 * A matter (事项) as the register shows it.
 *
 * @param county as its row says, whatever the row says of its place: the proof looks for what belongs to it by this
 * @param version the day its version of the procedure came into force
 * @param began the day its first act happened
 * @param acts how many acts it has
 * @param head the last link of its chain
 * @param fields its own fields as they are now; and, under {@code step.field}, those of its steps that the ledger shows
 * @param closing how it ended, or null while it is open
 */
public record Matter(
        String county,
        PlaceCode place,
        UUID id,
        String procedure,
        LocalDate version,
        String number,
        String title,
        LocalDate began,
        boolean carriedOver,
        int acts,
        String head,
        Map<String, Value> fields,
        @Nullable Closing closing,
        @Nullable LocalDate closedOn) {

    /**
     * What the acts make of a matter.
     *
     * @param fields as the register shows them
     */
    record Look(
            String title,
            Map<String, Value> fields,
            @Nullable Closing closing) {}

    /** A matter opened by its first act. */
    static Matter opened(PlaceCode place, UUID id, Procedure procedure, String number, Act first, Look look) {
        var version = procedure.head().inForce();
        var root = Chain.root(id.toString(), place.digits(), procedure.id() + "@" + version);
        return new Matter(
                place.county(),
                place,
                id,
                procedure.id(),
                version,
                number,
                look.title,
                first.happened(),
                first.carriedOver(),
                first.seq(),
                Chain.link(root, first),
                look.fields,
                look.closing,
                look.closing == null ? null : first.happened());
    }

    /** The same with another act; once closed, it stays closed on the day it first was. */
    Matter with(Act act, Look look) {
        return new Matter(
                county,
                place,
                id,
                procedure,
                version,
                number,
                look.title,
                began,
                carriedOver,
                act.seq(),
                Chain.link(head, act),
                look.fields,
                look.closing,
                look.closing == null ? null : Objects.requireNonNullElse(closedOn, act.happened()));
    }

    public MatterKey key() {
        return new MatterKey(county, id);
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** The township it belongs to; its own place where that is above a township. */
    public PlaceCode township() {
        return place.upTo(Level.TOWNSHIP);
    }
}
