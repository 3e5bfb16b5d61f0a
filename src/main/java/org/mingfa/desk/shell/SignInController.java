package org.mingfa.desk.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mingfa.desk.look.DemoAccount;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.staff.DemoLogins;
import org.mingfa.staff.signin.SignInRefusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page people sign in on. */
@Controller
class SignInController {

    private final ObjectProvider<DemoLogins> demo;
    private final boolean demonstration;

    SignInController(ObjectProvider<DemoLogins> demo, @Value("${mingfa.demo:false}") boolean demonstration) {
        this.demo = demo;
        this.demonstration = demonstration;
    }

    @GetMapping(Addresses.SIGN_IN)
    Reply page(HttpServletRequest request, CsrfToken token) {
        if (request.getUserPrincipal() != null) {
            return Redirect.to(Addresses.HOME);
        }
        Optional<SignInRefusal> refusal = SignInRefusal.take(request.getSession(false));
        return new SignInPage(
                Frames.csrf(token),
                refusal.map(SignInRefusal::message).orElse(null),
                refusal.map(SignInRefusal::login).orElse(""),
                request.getParameter("signed-out") != null,
                accounts());
    }

    private List<DemoAccount> accounts() {
        return demo.stream()
                .filter(ignored -> demonstration)
                .flatMap(logins -> logins.all().stream())
                .map(account -> new DemoAccount(account.name(), account.post(), account.role(), account.login()))
                .toList();
    }
}
