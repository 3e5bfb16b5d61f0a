package org.mingfa.desk.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Csrf;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.NavGroup;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.Who;
import org.mingfa.finding.NoticeReader;
import org.mingfa.finding.WorkList;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts together what surrounds each staff page: menu, counters, what may be begun, posts, messages. */
@Component
public final class Frames {

    private final Menu menu;
    private final Matters matters;
    private final WorkList work;
    private final NoticeReader notices;
    private final Places places;
    private final Staff staff;
    private final ObjectProvider<MenuLinks> further;
    private final ObjectProvider<Bulletins> bulletins;

    Frames(
            Menu menu,
            Matters matters,
            WorkList work,
            NoticeReader notices,
            Places places,
            Staff staff,
            ObjectProvider<MenuLinks> further,
            ObjectProvider<Bulletins> bulletins) {
        this.menu = menu;
        this.matters = matters;
        this.work = work;
        this.notices = notices;
        this.places = places;
        this.staff = staff;
        this.further = further;
        this.bulletins = bulletins;
    }

    /** The frame of a page with the messages left by the request before this one. */
    public Frame frame(Actor actor, HttpServletRequest request, String currentPath) {
        return frame(actor, request, currentPath, left(request));
    }

    private static List<Flash> left(HttpServletRequest request) {
        var map = RequestContextUtils.getInputFlashMap(request);
        return map != null && map.get(Replies.FLASHES) instanceof List<?> list
                ? list.stream().map(Flash.class::cast).toList()
                : List.of();
    }

    /**
     * The frame of a page that answers a request itself.
     *
     * @param currentPath the address of the menu's entry the page belongs to, such as {@code /ledger/dispute}
     */
    public Frame frame(Actor actor, HttpServletRequest request, String currentPath, List<Flash> flashes) {
        LocalDate today = matters.today();
        var waiting = work.byProcedure(actor, List.of(actor.role()), today);
        return new Frame(
                today,
                places.fullName(actor.place()),
                who(actor, today),
                navigation(actor, today, waiting, currentPath),
                tabs(waiting, currentPath),
                menu.begin(actor, today).stream()
                        .map(procedure -> new Link(procedure.name(), Addresses.opening(procedure.id())))
                        .toList(),
                Stream.concat(bulletins.stream().flatMap(one -> one.now().stream()), flashes.stream())
                        .toList(),
                csrf(request),
                currentPath.equals(Addresses.SEARCH) ? Objects.requireNonNullElse(request.getParameter("q"), "") : "");
    }

    private Who who(Actor actor, LocalDate today) {
        var others = staff.actors(actor.county(), actor.person(), today).stream()
                .filter(post -> !post.post().equals(actor.post()))
                .map(post -> Option.of(post.post(), post.unitName() + " " + post.roleName()))
                .toList();
        return new Who(actor.name(), actor.roleName(), others);
    }

    private List<NavGroup> navigation(
            Actor actor, LocalDate today, Map<String, WorkList.Waiting> waiting, String here) {
        var groups = new ArrayList<NavGroup>();
        groups.add(new NavGroup(null, marked(first(waiting, notices.unread(actor)), here), false));
        var effect = further.orderedStream()
                .flatMap(links -> links.of(actor).stream())
                .toList();
        groups.add(new NavGroup("成效", marked(effect, here), false));
        menu.entries(today).forEach((name, entries) -> {
            var links = entries.stream()
                    .map(entry -> counted(entry.link(), waiting.get(entry.procedure())))
                    .toList();
            groups.add(new NavGroup(name, marked(links, here), true));
        });
        return groups;
    }

    private static List<NavLink> first(Map<String, WorkList.Waiting> waiting, int unread) {
        return List.of(
                NavLink.to("工作台", Addresses.HOME, Icon.DESK).keyed("d"),
                counted(NavLink.to("我的事项", Addresses.WORK, Icon.MATTER), total(waiting))
                        .keyed("m"),
                NavLink.to("检索", Addresses.SEARCH, Icon.SEARCH).keyed("s"),
                NavLink.to("通知", Addresses.NOTICES, Icon.MEGAPHONE)
                        .countingUnread(unread)
                        .keyed("n"));
    }

    private static List<NavLink> tabs(Map<String, WorkList.Waiting> waiting, String here) {
        return marked(
                List.of(
                        NavLink.to("工作台", Addresses.HOME, Icon.DESK),
                        counted(NavLink.to("事项", Addresses.WORK, Icon.MATTER), total(waiting)),
                        NavLink.to("检索", Addresses.SEARCH, Icon.SEARCH)),
                here);
    }

    private static NavLink counted(NavLink link, WorkList.@Nullable Waiting counts) {
        if (counts == null) {
            return link;
        }
        return counts.late() > 0 ? link.countingLate(counts.late()) : link.counting(counts.mine());
    }

    private static WorkList.Waiting total(Map<String, WorkList.Waiting> waiting) {
        return waiting.values().stream()
                .reduce(
                        new WorkList.Waiting(0, 0),
                        (one, other) -> new WorkList.Waiting(one.mine() + other.mine(), one.late() + other.late()));
    }

    private static List<NavLink> marked(List<NavLink> links, String here) {
        return links.stream().map(link -> link.here(link.href().equals(here))).toList();
    }

    private static Csrf csrf(HttpServletRequest request) {
        return csrf((CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName())));
    }

    /** The token as a form or a script sends it back. */
    public static Csrf csrf(CsrfToken token) {
        return new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
    }
}
