package org.mingfa.staff.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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
            chain.doFilter(new PlainRequest(request, Map.of()), response);
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
        chain.doFilter(new PlainRequest(request, parameters), response);
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
}
