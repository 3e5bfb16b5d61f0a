package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
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

    /** Makes htmx leave the page for the sign-in page, rather than put that into it. */
    static void sendWholePage(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Redirect", PAGE);
    }
}
