package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever signed in by a password somebody else has set to the page on which another is chosen; nothing else is done before. */
@ControllerAdvice
public final class PasswordFirst {

    /** The page on which one chooses a password. */
    public static final String PAGE = "/account/password";

    /** The password is good for nothing but choosing another. */
    static final class Temporary extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ExceptionHandler(Temporary.class)
    void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SignInFlow.isPartial(request)) {
            response.setHeader("HX-Redirect", PAGE);
        } else {
            response.sendRedirect(PAGE);
        }
    }
}
