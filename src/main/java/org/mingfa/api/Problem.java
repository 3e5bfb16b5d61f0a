package org.mingfa.api;

import java.net.URI;
import java.util.List;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of problems (RFC 9457) this room answers with; each is described under its name in the description. */
enum Problem {
    MALFORMED("Malformed", HttpStatus.BAD_REQUEST, "请求有误"),
    UNAUTHENTICATED("Unauthenticated", HttpStatus.UNAUTHORIZED, "没有有效的令牌"),
    FORBIDDEN("Forbidden", HttpStatus.FORBIDDEN, "不允许这样做"),
    NOT_FOUND("NotFound", HttpStatus.NOT_FOUND, "没有找到"),
    OVERTAKEN("Overtaken", HttpStatus.CONFLICT, "有人先办理了"),
    REFUSED("Refused", HttpStatus.UNPROCESSABLE_CONTENT, "依法不能办理"),
    FAILED("Failed", HttpStatus.INTERNAL_SERVER_ERROR, "系统出了问题");

    private final String response;
    private final HttpStatus status;
    private final String title;

    Problem(String response, HttpStatus status, String title) {
        this.response = response;
        this.status = status;
        this.title = title;
    }

    /** The name of its description among the description's responses. */
    String response() {
        return response;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    ProblemDetail saying(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(Description.PATH + "#/components/responses/" + response));
        problem.setTitle(title);
        return problem;
    }

    static ProblemDetail refused(List<Breach> breaches) {
        var reasons = breaches.stream().map(Breach::reason).distinct().toList();
        var problem = REFUSED.saying(String.join("；", reasons) + "。");
        problem.setProperty("breaches", breaches.stream().map(BreachJson::of).toList());
        return problem;
    }

    static ProblemDetail overtaken(List<Act> unseen, ActTeller teller) {
        var problem = OVERTAKEN.saying("您没有看到的行为有" + unseen.size() + "项，刚才的办理没有记录。请看过以后，在“seen”中写上最新的行为数再提交。");
        problem.setProperty("unseen", unseen.stream().map(teller::tell).toList());
        return problem;
    }
}
