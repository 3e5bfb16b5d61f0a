package org.mingfa.staff.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.StaffRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a short id: it is in each log line (MDC {@code request}), in the answer's head and on error pages. An
 * answer that tells of a failure is told in one line of the log, with its cause, so that the number a person reads out leads to
 * it: whose fault it was not only in numbers, with the stack where the program failed.
 */
final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    private static final String KEY = "request";

    private static final Logger LOG = LoggerFactory.getLogger(RequestIdFilter.class);

    /** Without letters and digits that look alike when read out over the telephone. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 8;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = request.getAttribute(HEADER) instanceof String known ? known : next();
        boolean first = request.getAttribute(HEADER) == null;
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            answer(request, response, failure);
        } finally {
            if (first) {
                tell(request, response.getStatus());
            }
            MDC.remove(KEY);
        }
    }

    /** Has the error page drawn, in place of the container's own telling, which knows no id. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        Throwable cause = failure instanceof ServletException wrapped && wrapped.getRootCause() != null
                ? wrapped.getRootCause()
                : failure;
        RequestFailures.remember(request, cause);
        if (response.isCommitted()) {
            LOG.error("{} {}: broke off half-way", request.getMethod(), request.getRequestURI(), cause);
            throw new IOException("the answer broke off", cause);
        }
        response.resetBuffer();
        response.sendError(RequestFailures.status(cause, HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
    }

    /** One line for each failed request. What was typed, in the address too, stays out of the log. */
    private static void tell(HttpServletRequest request, int status) {
        if (status < HttpServletResponse.SC_BAD_REQUEST) {
            return;
        }
        Throwable cause = RequestFailures.cause(request);
        if (cause instanceof StaffRefusal refusal) {
            LOG.info("{} {}: {}", request.getMethod(), request.getRequestURI(), refusal.reason());
        } else if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("{} {} {}", status, request.getMethod(), request.getRequestURI(), cause);
        } else {
            LOG.info("{} {} {}{}", status, request.getMethod(), request.getRequestURI(), kind(cause));
        }
    }

    private static String kind(@Nullable Throwable cause) {
        return cause == null ? "" : ": " + cause.getClass().getSimpleName();
    }

    /** Error pages are drawn after the request itself has ended; they say its id. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String next() {
        return ThreadLocalRandom.current()
                .ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (id, index) -> id.append(LETTERS.charAt(index)), StringBuilder::append)
                .toString();
    }
}
