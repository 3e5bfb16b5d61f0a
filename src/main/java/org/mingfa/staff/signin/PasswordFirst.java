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

    /** What somebody signed in by holds no longer. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ExceptionHandler(Temporary.class)
    void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        leadTo(PAGE, request, response);
    }

    @ExceptionHandler(Gone.class)
    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        leadTo(SignInFlow.PAGE, request, response);
    }

    private static void leadTo(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (SignInFlow.isPartial(request)) {
            response.setHeader("HX-Redirect", page);
        } else {
            response.sendRedirect(page);
        }
    }
}
