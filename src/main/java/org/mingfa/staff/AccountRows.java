package org.mingfa.staff;

import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Chain;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that read and change accounts; each within the caller's transaction and scope. */
final class AccountRows {

    /** An account that is not closed, with the hash of its password. */
    record Account(PlaceCode place, UUID person, String login, String password) implements Placed {}

    /** @param temporary whether it is good only for choosing another */
    record Secret(String hash, boolean temporary) {}

    /** Changes whenever the password does, and tells nothing of it; null where there is none. */
    static @Nullable String stamp(@Nullable String hash) {
        return hash == null ? null : Chain.digest(hash).substring(0, STAMP);
    }

    private static final int STAMP = 16;

    private AccountRows() {}

    /** Whose each login of a county is, those of closed accounts too. */
    static Map<String, String> logins(JdbcClient client, String county) {
        return client
                .sql("select login, person from account where county = :county")
                .param("county", county)
                .query((row, number) -> Map.entry(row.getString("login"), row.getString("person")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Two who want the same login at once are asked one after the other. */
    static void requireFree(JdbcClient client, String login) {
        client.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:login, 0))")
                .param("login", "login " + login)
                .query(Integer.class)
                .single();
        requireNotTaken(client, login);
    }

    static void requireNotTaken(JdbcClient client, String login) {
        if (client.sql("select login_taken(:login)")
                .param("login", login)
                .query(Boolean.class)
                .single()) {
            throw new StaffRefusal("账号“" + login + "”已被使用，请换一个。");
        }
    }

    static void add(JdbcClient client, Person person, String login, Secret secret, OffsetDateTime opened) {
        int added = client.sql("""
                insert into account (county, place, person, login, password, temporary, opened)
                values (:county, :place, :person, :login, :password, :temporary, :opened)
                on conflict (county, person) do nothing
                """)
                .param("county", person.county())
                .param("place", person.place().digits())
                .param("person", UUID.fromString(person.id()))
                .param("login", login)
                .param("password", secret.hash())
                .param("temporary", secret.temporary())
                .param("opened", opened)
                .update();
        if (added == 0) {
            throw new StaffRefusal(person.name() + "的账号已经停用，请重新启用，不能另开账号。");
        }
    }

    /** Of several who change one password at once each waits for the one before, and finds it changed. */
    static void requireUnchanged(JdbcClient client, Person person, String stamp) {
        var now = client.sql("select password from account where county = :county and person = :person for update")
                .param("county", person.county())
                .param("person", UUID.fromString(person.id()))
                .query(String.class)
                .optional();
        if (!now.map(AccountRows::stamp).equals(Optional.of(stamp))) {
            throw new StaffRefusal("密码没有修改：原密码刚刚已经被改过，请用新密码重新登录。不是本人改的，请马上联系人员管理员。");
        }
    }

    static void setPassword(JdbcClient client, Person person, Secret secret) {
        StaffWriter.requireSeen(client.sql("""
                        update account set password = :password, temporary = :temporary where county = :county and person = :person
                        """)
                .param("password", secret.hash())
                .param("temporary", secret.temporary())
                .param("county", person.county())
                .param("person", UUID.fromString(person.id()))
                .update());
    }

    /** @param closed since when nobody signs in by it, or null to open it again */
    static void setClosed(JdbcClient client, Person person, @Nullable OffsetDateTime closed) {
        StaffWriter.requireSeen(client.sql("""
                        update account set closed = cast(:closed as timestamptz) where county = :county and person = :person
                        """)
                .param("closed", closed)
                .param("county", person.county())
                .param("person", UUID.fromString(person.id()))
                .update());
    }

    /** The account of a login, unless it is closed. */
    static Optional<Account> find(JdbcClient client, String login) {
        return client.sql("""
                        select place, person, login, password from account where login = :login and closed is null
                        """).param("login", login).query(Account.class).optional();
    }
}
