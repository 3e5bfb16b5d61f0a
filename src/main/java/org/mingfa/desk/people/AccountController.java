package org.mingfa.desk.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Person;
import org.mingfa.staff.Staff;
import org.mingfa.staff.StaffRefusal;
import org.mingfa.staff.Tokens;
import org.mingfa.staff.signin.PasswordFirst;
import org.mingfa.staff.signin.Self;
import org.mingfa.staff.signin.Sessions;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: what it is, its password, the tokens that act in one's name. */
@Controller
class AccountController {

    private final Frames frames;
    private final AccountPages pages;
    private final Accounts accounts;
    private final Staff staff;
    private final Tokens tokens;
    private final Sessions sessions;

    AccountController(
            Frames frames, AccountPages pages, Accounts accounts, Staff staff, Tokens tokens, Sessions sessions) {
        this.frames = frames;
        this.pages = pages;
        this.accounts = accounts;
        this.staff = staff;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @GetMapping(Addresses.ACCOUNT)
    AccountPage account(Actor actor, HttpServletRequest request) {
        return pages.page(frames.frame(actor, request, Addresses.ACCOUNT), actor);
    }

    @PostMapping(Addresses.ACCOUNT + "/tokens/{id}/revoke")
    Redirect revoke(Actor actor, @PathVariable String id) {
        if (tokens.list(actor).stream().noneMatch(token -> token.id().equals(id) && pages.isOwn(actor, token))) {
            return Redirect.to(Addresses.ACCOUNT).saying(Flash.refused("没有这个令牌，它可能已经停用。"));
        }
        tokens.revoke(actor, id);
        return Redirect.to(Addresses.ACCOUNT).saying(Flash.done("令牌已停用，用它的程序从现在起不能再办事。"));
    }

    @GetMapping(PasswordFirst.PAGE)
    PasswordPage password(Self self, CsrfToken token) {
        return new PasswordPage(Frames.csrf(token), known(self).temporary(), null);
    }

    @PostMapping(PasswordFirst.PAGE)
    Reply change(
            Self self,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        try {
            if (!password.equals(again)) {
                throw new StaffRefusal("密码没有修改：两次填写的新密码不一样，请重新填写。");
            }
            accounts.changePassword(self.county(), self.person(), old, password);
            sessions.renew(request, response, self);
            return Redirect.to(Addresses.HOME).saying(Flash.done("密码已修改，下次登录用新密码。"));
        } catch (StaffRefusal refusal) {
            return new PasswordPage(Frames.csrf(token), known(self).temporary(), refusal.reason());
        }
    }

    private Person known(Self self) {
        return staff.roster(self.county()).person(self.person()).orElseThrow();
    }
}
