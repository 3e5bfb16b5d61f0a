package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Gives a controller's method the {@link Self} it asks for. */
final class SelfArgument implements HandlerMethodArgumentResolver {

    private final CurrentActor current;

    SelfArgument(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Self.class;
    }

    @Override
    public Self resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        if (request.getUserPrincipal() instanceof Authentication signedIn
                && Objects.requireNonNull(signedIn.getPrincipal()) instanceof SignedIn(var county, var person, var _)) {
            if (current.isGone(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))) {
                throw new PasswordFirst.Gone();
            }
            return new Self(county, person);
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
