package org.mingfa.desk.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mingfa.desk.look.Csrf;
import org.mingfa.desk.look.DemoAccount;
import org.mingfa.staff.DemoLogins;
import org.mingfa.staff.signin.SignInRefusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, CsrfToken token, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        Optional<SignInRefusal> refusal = SignInRefusal.take(request.getSession(false));
        model.addAttribute("csrf", new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken()));
        model.addAttribute("error", refusal.map(SignInRefusal::message).orElse(null));
        model.addAttribute("login", refusal.map(SignInRefusal::login).orElse(""));
        model.addAttribute("signedOut", request.getParameter("signed-out") != null);
        model.addAttribute("accounts", accounts());
        return "sign-in";
    }

    private List<DemoAccount> accounts() {
        return demo.stream()
                .filter(ignored -> demonstration)
                .flatMap(logins -> logins.all().stream())
                .map(account -> new DemoAccount(account.name(), account.post(), account.role(), account.login()))
                .toList();
    }
}
