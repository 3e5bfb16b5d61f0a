package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** What happens around signing in: what a refused person is told, how one leaves, where one was going. */
final class SignInFlow implements AuthenticationFailureHandler, LogoutHandler {

    static final String PAGE = "/sign-in";

    private final CurrentActor current;
    private final AuditTrail audit;

    SignInFlow(CurrentActor current, AuditTrail audit) {
        this.current = current;
        this.audit = audit;
    }

    /** Goes back to the page, which says why and keeps the login that was typed. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String login = Objects.requireNonNullElse(request.getParameter("username"), "");
        new SignInRefusal(login, Objects.requireNonNullElse(why.getMessage(), "现在不能登录，请稍后再试。"))
                .keep(request.getSession());
        response.sendRedirect(PAGE);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        current.in(request).ifPresent(actor -> audit.write(actor, Audited.SIGN_OUT, null, "退出登录"));
    }

    /** Remembers where a person was going, unless it was a part of a page, which makes no sense alone. */
    static HttpSessionRequestCache wholePages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !isPartial(request));
        return cache;
    }

    /** Whether htmx asks, for a part of a page. */
    static boolean isPartial(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Leads to the sign-in page; htmx is made to leave its page for it, rather than put it into a part of that. */
    static void sendToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isPartial(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", PAGE);
        } else {
            response.sendRedirect(PAGE);
        }
    }

    /** Leaves the reason for the error page, which has words for it. */
    static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
