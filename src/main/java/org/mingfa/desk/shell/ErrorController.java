package org.mingfa.desk.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** What a person, or a machine, gets instead of a page that could not be shown; never how it failed inside. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private final ErrorAttributes errors;

    ErrorController(ErrorAttributes errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    Object page(HttpServletRequest request, HttpServletResponse response) {
        Trouble trouble = Trouble.of(status(request), cause(request));
        if (path(request).startsWith("/api/")) {
            return problem(trouble, path(request));
        }
        response.setStatus(trouble.status());
        boolean signedIn = request.getUserPrincipal() != null;
        return new TroublePage(
                trouble,
                Objects.requireNonNullElse(MDC.get("request"), ""),
                signedIn ? Action.main("回工作台", Addresses.HOME) : Action.main("去登录", Addresses.SIGN_IN));
    }

    private static ResponseEntity<ProblemDetail> problem(Trouble trouble, String path) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(trouble.status()));
        problem.setTitle(trouble.title());
        problem.setDetail(trouble.text());
        problem.setInstance(URI.create(path));
        problem.setProperty("request", MDC.get("request"));
        return ResponseEntity.status(trouble.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Somebody who opens /error itself has not found anything. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String path(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/");
    }

    private @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof Throwable denied
                ? denied
                : errors.getError(new ServletWebRequest(request));
    }
}
