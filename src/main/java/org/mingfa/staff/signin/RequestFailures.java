package org.mingfa.staff.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What a failed request comes to: whose mistake it was, and its cause, kept with the request until it is told in the log. */
final class RequestFailures {

    private static final String CAUSE = RequestFailures.class.getName() + ".cause";
    private static final String RESOLVED = DefaultErrorAttributes.class.getName() + ".ERROR";

    private RequestFailures() {}

    static void remember(HttpServletRequest request, Throwable cause) {
        request.setAttribute(CAUSE, cause);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
    }

    /** Why the request failed, as far as anybody has said; null when nobody has. */
    static @Nullable Throwable cause(HttpServletRequest request) {
        for (String name : new String[] {CAUSE, RESOLVED, RequestDispatcher.ERROR_EXCEPTION}) {
            if (request.getAttribute(name) instanceof Throwable cause) {
                return cause;
            }
        }
        return null;
    }

    /** The HTTP status that says whose mistake it was; {@code otherwise} where the failure does not tell. */
    static int status(Throwable failure, int otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case MaxUploadSizeExceededException _ -> {
                    return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                }
                case InvalidParameterException sent -> {
                    return isTooMany(sent) ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : sent.getErrorCode();
                }
                case MissingPathVariableException _ -> {
                    return HttpServletResponse.SC_NOT_FOUND;
                }
                case ConversionNotSupportedException _ -> {
                    return HttpServletResponse.SC_BAD_REQUEST;
                }
                case ErrorResponse known -> {
                    return known.getStatusCode().value();
                }
                case MultipartException _ -> {
                    return HttpServletResponse.SC_BAD_REQUEST;
                }
                default -> {}
            }
        }
        return otherwise;
    }

    /** Tomcat has one status for parameters that are too many and for those it cannot read; its words name the setting. */
    private static boolean isTooMany(InvalidParameterException sent) {
        return String.valueOf(sent.getMessage()).contains("maxParameterCount");
    }
}
