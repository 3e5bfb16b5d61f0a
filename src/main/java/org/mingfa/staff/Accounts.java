package org.mingfa.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sign-in accounts: one per person, its login unique in the country. What cannot be done is a {@link StaffRefusal}.
 */
public final class Accounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");

    /** Each check takes 32 MiB: more at a time than there are processors would gain nothing but memory. */
    private static final int CHECKS_AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final long PATIENCE_SECONDS = 5;

    private final ScopedTransactions transactions;
    private final Staff staff;
    private final AuditTrail audit;
    private final Clock clock;
    private final Attempts attempts;
    private final Passwords passwords = new Passwords();
    private final Semaphore gate = new Semaphore(CHECKS_AT_A_TIME, true);

    public Accounts(ScopedTransactions transactions, Staff staff, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
        this.attempts = new Attempts(transactions, clock);
    }

    /** @param temporary whether the person is to choose another one before doing anything else */
    record First(String password, boolean temporary) {}

    /**
     * Lets a person sign in from now on, by a password that is the person's own already.
     *
     * @param login 2 to 32 letters, digits, dots, dashes; case does not matter
     */
    public void open(Actor by, String person, String login, String password) {
        open(by, person, login, new First(password, false));
    }

    /**
     * Lets a person sign in from now on, and choose a password then.
     *
     * @return the first password, to be told to the person; nobody can look it up later
     */
    public String open(Actor by, String person, String login) {
        requireWritable(normal(login));
        var password = temporaryPassword(normal(login));
        open(by, person, login, new First(password, true));
        return password;
    }

    private void open(Actor by, String person, String login, First first) {
        String wanted = normal(login);
        requireWritable(wanted);
        Person known = staff.person(by.county(), person);
        if (known.login() != null) {
            throw new StaffRefusal(known.name() + "已经有账号“" + known.login() + "”，不必另开；忘记密码的，请重置密码。");
        }
        staff.requireBelow(by, known);
        staff.change(List.of(opening(by, known, wanted, first)));
    }

    String temporaryPassword(String login) {
        return passwords.temporary(login);
    }

    /** The step that opens an account for somebody who has none. */
    StaffStep opening(Actor by, Person person, String login, First first) {
        String hash = passwords.hash(login, first.password());
        return new StaffStep(by, Audited.ACCOUNT, person.id(), "为" + person.name() + "开通账号“" + login + "”", client -> {
            AccountRows.requireFree(client, login);
            AccountRows.add(client, person, login, new AccountRows.Secret(hash, first.temporary()), now());
        });
    }

    /** Whose each login of a county is, those of closed accounts too. */
    Map<String, String> logins(String county) {
        return transactions.reading(Scope.everything(), client -> AccountRows.logins(client, county));
    }

    /** Whether the person had an account that is closed now. */
    public boolean isClosed(Person person) {
        return person.login() == null && logins(person.county()).containsValue(person.id());
    }

    /** @throws StaffRefusal when nobody can be given that login */
    void requireUsable(String wished) {
        var login = normal(wished);
        requireWritable(login);
        transactions.reading(Scope.everything(), client -> {
            AccountRows.requireNotTaken(client, login);
            return true;
        });
    }

    private static void requireWritable(String login) {
        if (!LOGIN.matcher(login).matches()) {
            throw new StaffRefusal("账号须为2至32位，由英文字母、数字、点、横线组成，以字母或数字开头，请换一个。");
        }
    }

    /**
     * Gives a new password to somebody who has forgotten it; the old one is good for nothing, and what was going on under it stops
     * until the person has chosen one.
     *
     * @return the password, to be told to the person; nobody can look it up later
     */
    public String resetPassword(Actor by, String person) {
        Person known = staff.person(by.county(), person);
        StaffRules.requireAnother(by, person, "修改自己的密码请用“我的账号”");
        staff.requireBelow(by, known);
        var password = temporaryPassword(loginOf(known));
        var secret = new AccountRows.Secret(passwords.hash(loginOf(known), password), true);
        staff.change(
                by,
                known.county(),
                Audited.ACCOUNT,
                person,
                "重置" + known.name() + "的密码",
                client -> AccountRows.setPassword(client, known, secret));
        transactions.within(Scope.everything(), client -> {
            Attempts.forget(client, loginOf(known));
            return true;
        });
        return password;
    }

    /** Gives oneself a new password, in whatever post, or without one; only while the old one is still good. */
    public void changePassword(String county, String person, String old, String password) {
        Person known = staff.person(county, person);
        var checked = switch (enter(loginOf(known), old, "", "修改密码前核对原密码")) {
            case Entrance.Entered entered -> entered.stamp();
            case Entrance.Refused(String message) -> throw new StaffRefusal("密码没有修改。" + message);
        };
        if (old.equals(password)) {
            throw new StaffRefusal("密码没有修改：新密码与原密码相同，请另设一个。");
        }
        var secret = new AccountRows.Secret(passwords.hash(loginOf(known), password), false);
        staff.change(known.self(), county, Audited.ACCOUNT, known.id(), "修改自己的密码", client -> {
            AccountRows.requireUnchanged(client, known, checked);
            AccountRows.setPassword(client, known, secret);
        });
    }

    /** Lets a person sign in no longer. */
    public void close(Actor by, String person) {
        Person known = staff.person(by.county(), person);
        String login = loginOf(known);
        setClosed(by, known, now(), "停用" + known.name() + "的账号“" + login + "”");
    }

    /**
     * Lets a person whose account is closed sign in again, by a new password.
     *
     * @return the password, to be told to the person; nobody can look it up later
     */
    public String reopen(Actor by, String person) {
        Person known = staff.person(by.county(), person);
        setClosed(by, known, null, "重新启用" + known.name() + "的账号");
        return resetPassword(by, person);
    }

    private void setClosed(Actor by, Person person, @Nullable OffsetDateTime closed, String detail) {
        StaffRules.requireAnother(by, person.id(), "自己的账号请由另一位人员管理人员停用");
        staff.requireBelow(by, person);
        staff.change(
                by,
                person.county(),
                Audited.ACCOUNT,
                person.id(),
                detail,
                client -> AccountRows.setClosed(client, person, closed));
    }

    private static String loginOf(Person person) {
        if (person.login() == null) {
            throw new StaffRefusal(person.name() + "没有可用的账号，请先开通账号。");
        }
        return person.login();
    }

    /** Checks login and password, asked for by the program itself. */
    public Entrance enter(String login, String password) {
        return enter(login, password, "");
    }

    /**
     * Checks login and password. Costs about a tenth of a second, by intent, whether or not anybody has the login; more for an
     * address from which many logins were tried in vain.
     *
     * @param source the address somebody signs in from
     */
    public Entrance enter(String login, String password, String source) {
        return enter(normal(login), password, source, "用密码登录");
    }

    private Entrance enter(String login, String password, String source, String how) {
        Attempts.Attempt attempt = attempts.begin(login, source);
        if (!attempt.admitted()) {
            return refused(attempt);
        }
        boolean admitted = false;
        try {
            Thread.sleep(attempt.pause());
            admitted = gate.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return admitted ? check(attempt, login, password, source, how) : new Entrance.Refused("现在登录的人太多，请稍等片刻再试。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Entrance.Refused("系统正在停止，请稍后再登录。");
        } finally {
            if (admitted) {
                gate.release();
            }
        }
    }

    private Entrance check(Attempts.Attempt attempt, String login, String password, String source, String how) {
        Optional<AccountRows.Account> account = find(login);
        boolean right = account.map(found -> passwords.matches(password, found.password()))
                .orElseGet(() -> passwords.matchesNobodys(password));
        if (right) {
            return entered(account.orElseThrow(), source, how);
        }
        account.ifPresentOrElse(found -> tellTrail(found, attempt), () -> attempts.dwell(login, source));
        return refused(attempt);
    }

    /**
     * Lets a fictional person of a demonstration in without a password; empty when nobody has the login. Only for the
     * demonstration's own page.
     */
    public Optional<Entrance.Entered> enterDemonstration(String login) {
        return find(normal(login)).map(account -> entered(account, "", "从演示页登录"));
    }

    private Entrance.Entered entered(AccountRows.Account account, String source, String how) {
        transactions.within(Scope.everything(), client -> {
            attempts.succeeded(client, account.login(), source);
            trail(client, account, Audited.SIGN_IN, how);
            return true;
        });
        return new Entrance.Entered(
                account.county(),
                account.person().toString(),
                Objects.requireNonNull(AccountRows.stamp(account.password())));
    }

    private void tellTrail(AccountRows.Account account, Attempts.Attempt attempt) {
        boolean locked = attempt.lockedUntil() != null;
        transactions.within(Scope.of(account.county()), client -> {
            trail(
                    client,
                    account,
                    locked ? Audited.SIGN_IN_LOCKED : Audited.SIGN_IN_REFUSED,
                    "密码不对，第" + attempt.number() + "次");
            return true;
        });
    }

    private void trail(JdbcClient client, AccountRows.Account account, Audited doing, String detail) {
        audit.write(client, account.county(), account.place(), account.person(), null, doing, null, detail);
    }

    private static Entrance.Refused refused(Attempts.Attempt attempt) {
        var until = attempt.lockedUntil();
        if (until == null) {
            return new Entrance.Refused("账号或者密码不对，还可以再试" + attempt.left() + "次。");
        }
        var failed = attempt.elsewhere()
                ? "这个账号近来从许多地方登录都没有成功，从没有登录过的地方登录要等到"
                : "连续" + Attempts.ALLOWED + "次没有登录成功，从这里登录这个账号要等到";
        return new Entrance.Refused(failed + ChineseDates.time(until) + "。请到时再试，忘记密码的请人员管理员重置。");
    }

    private Optional<AccountRows.Account> find(String login) {
        return transactions.reading(Scope.everything(), client -> AccountRows.find(client, login));
    }

    static String normal(String login) {
        return Objects.requireNonNullElse(login, "").strip().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
