package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.mingfa.staff.Staff;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins what somebody signed in by anew, under another id. */
@Component
public final class Sessions {

    private static final HttpSessionSecurityContextRepository CONTEXTS = new HttpSessionSecurityContextRepository();

    private final Staff staff;

    Sessions(Staff staff) {
        this.staff = staff;
    }

    /** Goes on under the new password of whoever has just changed it; all other sessions of the person end. */
    public void renew(HttpServletRequest request, HttpServletResponse response, Self self) {
        var person = staff.roster(self.county()).person(self.person()).orElseThrow();
        begin(request, response, new SignedIn(self.county(), self.person(), Objects.requireNonNull(person.stamp())));
    }

    static void begin(HttpServletRequest request, HttpServletResponse response, SignedIn who) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordCheck.authenticated(who));
        SecurityContextHolder.setContext(context);
        CONTEXTS.saveContext(context, request, response);
    }
}
