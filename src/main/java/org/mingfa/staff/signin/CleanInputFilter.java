package org.mingfa.staff.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Signs;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parameters of every request before anything else does: one that cannot be read is refused here, as the sender's
 * mistake, and what is read holds no signs that nobody sees ({@link Signs}).
 */
final class CleanInputFilter extends OncePerRequestFilter {

    /** A password is compared, never shown or kept. */
    private static final String PASSWORD = "password";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new Plain(request, Map.of()), response);
            return;
        }
        Map<String, String[]> parameters;
        try {
            parameters = plain(request.getParameterMap());
        } catch (RuntimeException unreadable) {
            RequestFailures.remember(request, unreadable);
            response.sendError(RequestFailures.status(unreadable, HttpServletResponse.SC_BAD_REQUEST));
            return;
        }
        chain.doFilter(new Plain(request, parameters), response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static Map<String, String[]> plain(Map<String, String[]> sent) {
        Map<String, String[]> plain = new LinkedHashMap<>();
        sent.forEach((name, values) -> plain.put(
                Signs.plain(name),
                name.equals(PASSWORD)
                        ? values
                        : Arrays.stream(values).map(Signs::plain).toArray(String[]::new)));
        return plain;
    }

    private static final class Plain extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;
        private final boolean afterFailure;

        Plain(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = parameters;
            this.afterFailure = request.getDispatcherType() == DispatcherType.ERROR;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(Signs.plain(name));
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = parameters.get(Signs.plain(name));
            return values == null ? null : values.clone();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        /** The page that tells of a failure does not read again what could not be read. */
        @Override
        public @Nullable String getContentType() {
            return afterFailure ? null : super.getContentType();
        }
    }
}
