package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.DemoLogins;
import org.mingfa.staff.Entrance;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A demonstration lets its own fictional people, and nobody else, in by a click. */
@Controller
@ConditionalOnBooleanProperty("mingfa.demo")
class DemoController {

    private final Accounts accounts;
    private final DemoLogins offered;

    DemoController(Accounts accounts, DemoLogins offered) {
        this.accounts = accounts;
        this.offered = offered;
    }

    @PostMapping("/demo-sign-in")
    String enter(HttpServletRequest request, HttpServletResponse response, @RequestParam String login) {
        if (offered.all().stream().noneMatch(demo -> demo.login().equals(login))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Entrance.Entered entered =
                accounts.enterDemonstration(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        Sessions.begin(request, response, new SignedIn(entered.county(), entered.person(), entered.stamp()));
        return "redirect:/";
    }
}
