package org.mingfa.staff.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Signs;

final class PlainRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;
    private final boolean afterFailure;

    PlainRequest(HttpServletRequest request, Map<String, String[]> parameters) {
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
