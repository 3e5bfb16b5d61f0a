package org.mingfa.staff.signin;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The person signed in holds no post today, so nothing can be done in any. */
public final class NoPost extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    NoPost() {
        super(HttpStatus.FORBIDDEN, "您今天没有任职中的岗位，请联系单位的人员管理人员安排岗位。");
    }
}
