package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Person;
import org.mingfa.staff.Staff;
import org.springframework.security.core.Authentication;

/**
 * Who acts in a request. A person acts in the post chosen last, as long as it is held; else in the one held longest. Posts are
 * looked up anew for each request, so one that ended yesterday gives nothing today, nor does a closed account.
 */
final class CurrentActor {

    private static final String CHOSEN = CurrentActor.class.getName() + ".post";

    private final Staff staff;

    CurrentActor(Staff staff) {
        this.staff = staff;
    }

    /** Who acts; empty when nobody is signed in, or somebody without a post. */
    public Optional<Actor> in(HttpServletRequest request) {
        return switch (principal(request)) {
            case Machine machine -> Optional.of(machine.actor());
            case SignedIn person -> chosen(posts(person), request.getSession(false));
            case null, default -> Optional.empty();
        };
    }

    /** Whether the person signed in by a password somebody else has set, and has not chosen another since. */
    boolean hasTemporaryPassword(HttpServletRequest request) {
        return principal(request) instanceof SignedIn signedIn
                && known(signedIn).filter(Person::temporary).isPresent();
    }

    /** Whether what the person signed in by holds no longer: the account is closed, or the password another. */
    boolean isGone(HttpServletRequest request) {
        return principal(request) instanceof SignedIn signedIn
                && known(signedIn).isEmpty();
    }

    private Optional<Person> known(SignedIn signedIn) {
        return staff.roster(signedIn.county())
                .person(signedIn.person())
                .filter(person -> person.login() != null && signedIn.stamp().equals(person.stamp()));
    }

    /** Every post the person signed in may act in today, the one held longest first. */
    public List<Actor> posts(HttpServletRequest request) {
        return principal(request) instanceof SignedIn person ? posts(person) : List.of();
    }

    private List<Actor> posts(SignedIn person) {
        return known(person).isPresent() ? staff.actors(person.county(), person.person(), staff.today()) : List.of();
    }

    /** Acts in another of one's posts from now on; empty, and without effect, when it is none of them. */
    Optional<Actor> choose(HttpServletRequest request, String post) {
        Optional<Actor> own = posts(request).stream()
                .filter(actor -> actor.post().equals(post))
                .findFirst();
        own.ifPresent(actor -> request.getSession().setAttribute(CHOSEN, actor.post()));
        return own;
    }

    private static Optional<Actor> chosen(List<Actor> own, @Nullable HttpSession session) {
        Object post = session == null ? null : session.getAttribute(CHOSEN);
        return own.stream()
                .filter(actor -> actor.post().equals(post))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    private static @Nullable Object principal(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn ? signedIn.getPrincipal() : null;
    }
}
