package org.mingfa.matter.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingfa.law.Value;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.StoreFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the key of the personal data in a database, and takes no other: its fingerprint stands in the database from the first
 * start on. A key is made only for a database that has none and holds nothing sealed.
 */
public final class DataKey {

    private static final String NAME = "personal-data";

    private static final String KNOWN = "select fingerprint from data_key where county = '000000' and name = :name";

    private static final String REMEMBER = """
            insert into data_key (county, name, fingerprint, made) values ('000000', :name, :fingerprint, now())
            on conflict (county, name) do nothing
            """;

    /** Asked once for a database whose key is not known yet. */
    private static final String ANY_SEALED =
            "select fields::text from act where fields::text like '%\"cipher\"%' limit 1";

    private static final Pattern CIPHER = Pattern.compile("\"cipher\": *\"([^\"]+)\"");

    private final Path file;
    private final ScopedTransactions transactions;

    private DataKey(Path file, ScopedTransactions transactions) {
        this.file = file.toAbsolutePath().normalize();
        this.transactions = transactions;
    }

    /** Where the key of an installation lies in its data directory. */
    public static Path fileIn(Path data) {
        return data.resolve("keys").resolve(NAME + ".key");
    }

    /** @throws StoreFailure when the key is missing, damaged or another database's, with what to do about it */
    public static PersonalData open(Path file, ScopedTransactions transactions) {
        var key = new DataKey(file, transactions);
        try {
            return key.known().map(known -> same(key.file, known)).orElseGet(key::first);
        } catch (UncheckedIOException e) {
            throw unreadable(key.file);
        }
    }

    /**
     * Whether the key of a database is where it should be, with nothing changed or made.
     *
     * @param client one that may see everything
     * @return what is wrong and what to do; empty when all is well or no key is known yet
     */
    public static Optional<StoreFailure> lack(Path file, JdbcClient client) {
        var fingerprint =
                client.sql(KNOWN).param("name", NAME).query(String.class).optional();
        try {
            fingerprint.ifPresent(known -> same(file, known));
            return Optional.empty();
        } catch (StoreFailure lack) {
            return Optional.of(lack);
        } catch (UncheckedIOException e) {
            return Optional.of(unreadable(file));
        }
    }

    private static StoreFailure unreadable(Path file) {
        return new StoreFailure("读不出个人信息密钥文件" + file + "。", "请检查这个文件的权限和磁盘，再重新启动。");
    }

    private Optional<String> known() {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql(KNOWN)
                        .param("name", NAME)
                        .query(String.class)
                        .optional());
    }

    private static PersonalData same(Path file, String fingerprint) {
        if (!Files.exists(file)) {
            throw missing(file);
        }
        var found = read(file);
        if (!found.fingerprint().equals(fingerprint)) {
            throw new StoreFailure(
                    "个人信息密钥与数据库不符：" + file + "的指纹是" + brief(found.fingerprint()) + "，数据库里的信息是用指纹为" + brief(fingerprint)
                            + "的密钥加密的。",
                    "请把原来的密钥文件放回这个位置，再重新启动（多台服务器合用一个数据库的，密钥文件要相同）；数据没有改动。");
        }
        return found;
    }

    private PersonalData first() {
        var sealed = anySealed();
        boolean made = !Files.exists(file);
        if (made && sealed.isPresent()) {
            throw missing(file);
        }
        var key = made ? make() : read(file);
        sealed.ifPresent(cipher -> requireOpens(key, cipher));
        transactions.within(
                Scope.everything(),
                client -> client.sql(REMEMBER)
                        .param("name", NAME)
                        .param("fingerprint", key.fingerprint())
                        .update());
        var fingerprint = known().orElseThrow();
        if (made && !fingerprint.equals(key.fingerprint())) {
            forget();
        }
        return same(file, fingerprint);
    }

    private Optional<String> anySealed() {
        return transactions
                .reading(
                        Scope.everything(),
                        client -> client.sql(ANY_SEALED).query(String.class).optional())
                .flatMap(fields ->
                        CIPHER.matcher(fields).results().findFirst().map((MatchResult found) -> found.group(1)));
    }

    private void requireOpens(PersonalData key, String cipher) {
        try {
            key.open(new Value.Sealed("", cipher));
        } catch (IllegalStateException | IllegalArgumentException other) {
            throw new StoreFailure("个人信息密钥" + file + "打不开数据库里已经加密的信息。", "请把原来的密钥文件放回这个位置，再重新启动；数据没有改动。");
        }
    }

    private static StoreFailure missing(Path file) {
        return new StoreFailure(
                "找不到个人信息密钥文件" + file + "，而数据库里已有用它加密的信息。", "请从备份中找回这个文件，放回原处再重新启动。没有它，已登记的当事人信息无法恢复；系统不会自行换用新的密钥。");
    }

    private static String brief(String fingerprint) {
        return fingerprint.substring(0, 16);
    }

    private static PersonalData read(Path file) {
        try {
            return PersonalData.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node was first: the key just made here is nobody's. */
    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PersonalData make() {
        try {
            return PersonalData.withKeyIn(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
