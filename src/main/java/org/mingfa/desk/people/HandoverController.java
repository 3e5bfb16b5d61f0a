package org.mingfa.desk.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.matter.Handovers;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Handover;
import org.mingfa.staff.HandoverPapers;
import org.mingfa.staff.HandoverWish;
import org.mingfa.staff.HandoverWish.Posts;
import org.mingfa.staff.HandoverWish.Wished;
import org.mingfa.staff.StaffRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Hands somebody's work over, and shows the papers of it. */
@Controller
class HandoverController {

    private final Frames frames;
    private final HandoverPages pages;
    private final PeopleDoor door;
    private final Handovers handovers;
    private final HandoverPapers papers;

    HandoverController(
            Frames frames, HandoverPages pages, PeopleDoor door, Handovers handovers, HandoverPapers papers) {
        this.frames = frames;
        this.pages = pages;
        this.door = door;
        this.handovers = handovers;
        this.papers = papers;
    }

    @GetMapping(Addresses.PEOPLE + "/{id}/hand-over")
    HandingPage form(Actor by, HttpServletRequest request, @PathVariable String id) {
        var person = door.person(by, id);
        var frame = frames.frame(by, request, Addresses.PEOPLE);
        return pages.form(frame, by, person, handovers.open(by, id), new HandingForm(Map.of(), null));
    }

    @PostMapping(Addresses.PEOPLE + "/{id}/hand-over")
    Reply hand(
            Actor by,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var person = door.person(by, id);
        var form = new HandingForm(sent.toSingleValueMap(), sent.getOrDefault("matters", List.of()));
        var open = handovers.open(by, id);
        try {
            var handed = handovers.hand(by, wish(id, form, open));
            return Redirect.to(Addresses.handover(handed.paper())).saying(told(by, handed, open));
        } catch (StaffRefusal refusal) {
            var frame = frames.frame(by, request, Addresses.PEOPLE, List.of(Flash.refused(refusal.reason())));
            return pages.form(frame, by, person, open, form);
        }
    }

    private static HandoverWish wish(String giver, HandingForm form, List<Handover.Open> open) {
        var posts = form.posts();
        var to = form.typed().getOrDefault("to", "");
        var shares = open.stream()
                .filter(one -> one.stays() == null && (posts != Posts.KEPT || form.isChosen(one)))
                .map(one -> new Wished(one, to))
                .toList();
        return new HandoverWish(giver, to, Hiring.day(form.typed(), "day", "交接日"), posts, shares);
    }

    private List<Flash> told(Actor by, Handover handed, List<Handover.Open> open) {
        var done = Flash.done("交接已办理，接手人已收到通知。请打印交接书，双方签名。");
        var told = new ArrayList<>(List.of(done));
        var empty = pages.unfilled(by, handed);
        if (!empty.isEmpty()) {
            told.add(Flash.caution("以下岗位自交接日起无人任职，请尽快安排：" + String.join("、", empty) + "。"));
        }
        open.stream()
                .filter(one -> one.stays() != null)
                .forEach(one ->
                        told.add(Flash.caution(one.number() + "“" + one.title() + "”没有移交，" + one.stays() + "。")));
        return told;
    }

    @GetMapping("/handovers/{paper}")
    HandoverPage paper(Actor by, HttpServletRequest request, @PathVariable UUID paper) {
        var found = papers.find(by, paper).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!found.concerns(by.person())) {
            door.requireManager(by);
        }
        return pages.paper(frames.frame(by, request, Addresses.PEOPLE), by, found);
    }
}
