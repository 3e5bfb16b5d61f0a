package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.desk.shell.Frames;
import org.mingfa.law.Step;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the screens of this room share: finding the matter of an address, and filling in what the templates take. */
@Component
final class Screens {

    private final MatterPages pages;
    private final Frames frames;

    Screens(MatterPages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    /** A page that is one form. */
    record Form(String title, ActForm form, @Nullable Answered answered) {}

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

    void matter(Model model, HttpServletRequest request, MatterView view, Actor actor, @Nullable Answered answered) {
        model.addAttribute(
                "frame", frames.frame(actor, request, view.crumbs().getFirst().href()));
        model.addAttribute("view", view);
        model.addAttribute("answered", answered);
    }

    /** A page about a matter that shows something else than the matter. */
    void plain(Model model, HttpServletRequest request, Scene scene) {
        var docket = java.util.Objects.requireNonNull(scene.docket());
        model.addAttribute(
                "frame",
                frames.frame(
                        scene.actor(), request, "/ledger/" + scene.procedure().id()));
        model.addAttribute("title", docket.matter().title());
        model.addAttribute("number", docket.matter().number());
        model.addAttribute("address", scene.address());
    }

    void form(Model model, HttpServletRequest request, Scene scene, Form form) {
        model.addAttribute(
                "frame",
                frames.frame(
                        scene.actor(), request, "/ledger/" + scene.procedure().id()));
        model.addAttribute("title", form.title());
        model.addAttribute("procedure", scene.procedure().name());
        model.addAttribute(
                "back", scene.docket() == null ? "/ledger/" + scene.procedure().id() : scene.address());
        model.addAttribute("form", form.form());
        model.addAttribute("answered", form.answered());
    }
}
