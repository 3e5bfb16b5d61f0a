package org.mingfa.staff;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Chain;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Ids;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Tokens by which machines act in a post. A token is shown once, when it is made; its SM3 digest is what is kept. */
public final class Tokens {

    private static final int SECRET_BYTES = 32;

    /** The county is part of it, so that one county's rows answer for it. */
    private static final Pattern TOKEN = Pattern.compile("mf-([0-9]{6})-[A-Za-z0-9_-]{43}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ScopedTransactions transactions;
    private final Staff staff;
    private final AuditTrail audit;
    private final Clock clock;

    public Tokens(ScopedTransactions transactions, Staff staff, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token for a post of one's own; what a machine does with it is done in that person's name.
     *
     * @param label what it is for
     * @param lastDay the last day it works, a year from today at most
     * @return the token itself; nobody can look it up later
     */
    public String make(Actor by, String post, String label, LocalDate lastDay) {
        LocalDate today = staff.today();
        Actor holder =
                staff.actor(by.county(), post, today).orElseThrow(() -> new StaffRefusal("这个岗位现在没有人任职，不能为它制发令牌。"));
        if (!by.isProgram() && !by.person().equals(holder.person())) {
            throw new StaffRefusal("令牌代表本人办事，只能为自己的岗位制发。");
        }
        if (label.isBlank()) {
            throw new StaffRefusal("请写明令牌的用途，例如“数据对接”。");
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
            throw new StaffRefusal("令牌的有效期最短到今天，最长一年，请改填截止日期。");
        }
        String token = "mf-" + holder.county() + "-" + secret();
        transactions.within(by.scope(), client -> {
            UUID id = Ids.next();
            client.sql("""
                    insert into token (county, place, id, post, label, digest, made, expires)
                    values (:county, :place, :id, :post, :label, :digest, :made, :expires)
                    """)
                    .param("county", holder.county())
                    .param("place", holder.place().digits())
                    .param("id", id)
                    .param("post", UUID.fromString(post))
                    .param("label", label.strip())
                    .param("digest", Chain.digest(token))
                    .param("made", now())
                    .param("expires", endOf(lastDay))
                    .update();
            audit.write(
                    client, by, Audited.TOKEN, id.toString(), "为" + holder.name() + "的岗位制发令牌“" + label.strip() + "”");
            return true;
        });
        return token;
    }

    /** Ends a token at once. */
    public void revoke(Actor by, String id) {
        int revoked = transactions.within(by.scope(), client -> {
            audit.write(client, by, Audited.TOKEN, id, "停用令牌");
            return client.sql("update token set revoked = :now where county = :county and id = :id and revoked is null")
                    .param("now", now())
                    .param("county", by.county())
                    .param("id", UUID.fromString(id))
                    .update();
        });
        if (revoked == 0) {
            throw new StaffRefusal("没有这个令牌，或者它已经停用。");
        }
    }

    /** The tokens within the actor's place, latest first, also those that no longer work. */
    public List<Token> list(Actor by) {
        return transactions.reading(
                by.scope(),
                client -> client.sql("select * from token where county = :county order by made desc, id desc")
                        .param("county", by.county())
                        .query((row, number) -> token(row))
                        .list());
    }

    /** Who acts with the token now; empty when it is none, has ended, the post has, or the person's account is closed. */
    public Optional<Actor> actor(String token) {
        Matcher shape = TOKEN.matcher(token);
        if (!shape.matches()) {
            return Optional.empty();
        }
        String county = shape.group(1);
        return post(county, token).flatMap(post -> staff.actor(county, post, staff.today()));
    }

    private Optional<String> post(String county, String token) {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql("""
                                select t.post::text from token t
                                join post p on p.county = t.county and p.id = t.post
                                where t.county = :county and t.digest = :digest and t.revoked is null and t.expires > :now
                                  and not exists (select 1 from account a
                                                  where a.county = p.county and a.person = p.person and a.closed is not null)
                                """)
                        .param("county", county)
                        .param("digest", Chain.digest(token))
                        .param("now", now())
                        .query(String.class)
                        .optional());
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ChineseDates.CHINA).toOffsetDateTime();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                PlaceCode.of(row.getString("place")),
                row.getString("post"),
                row.getString("label"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                revoked(row));
    }

    private static @Nullable Instant revoked(ResultSet row) throws SQLException {
        OffsetDateTime time = row.getObject("revoked", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
