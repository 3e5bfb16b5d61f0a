package org.mingfa.api;

import org.springframework.http.ProblemDetail;

/** Ends a request with a problem document. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail problem;

    ProblemException(ProblemDetail problem) {
        super(problem.getDetail(), null, false, false);
        this.problem = problem;
    }

    ProblemDetail problem() {
        return problem;
    }

    /** @param detail in Chinese: what is wrong with the request and what to do */
    static ProblemException malformed(String detail) {
        return new ProblemException(Problem.MALFORMED.saying(detail));
    }

    static ProblemException notFound() {
        return new ProblemException(Problem.NOT_FOUND.saying("没有这一项，或者它不在令牌所属岗位的管辖范围内。"));
    }
}
