package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.law.Step;
import org.mingfa.matter.Docket;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the screens of this room share: finding the matter of an address, and what stands around its pages. */
@Component
final class Screens {

    private final MatterPages pages;
    private final Frames frames;

    Screens(MatterPages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    /** The matter of an address; not found, whether there is none or it is none of this person's. */
    Scene scene(Actor actor, String county, String id) {
        try {
            return pages.scene(actor, county, UUID.fromString(id)).orElseThrow(Screens::notFound);
        } catch (IllegalArgumentException noId) {
            throw notFound();
        }
    }

    static Step step(Scene scene, String id) {
        var step = scene.procedure().step(id);
        if (step == null) {
            throw notFound();
        }
        return step;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** The frame of a page about a matter, or about one that is to be opened. */
    Frame frame(Scene scene, HttpServletRequest request) {
        return frames.frame(scene.actor(), request, ledger(scene).href());
    }

    /** The ledger the matter is in, or will be. */
    static Link ledger(Scene scene) {
        var procedure = scene.procedure();
        return new Link(procedure.name(), Addresses.ledger(procedure.id()).address());
    }

    /** The matter by its number. */
    static Link matter(Scene scene) {
        return new Link(docket(scene).matter().number(), scene.address());
    }

    static Docket docket(Scene scene) {
        return Objects.requireNonNull(scene.docket());
    }
}
