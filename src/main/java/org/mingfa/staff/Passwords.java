package org.mingfa.staff;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How passwords are kept (Argon2id, RFC 9106) and what they must be like. */
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 32 * 1024;
    private static final int PASSES = 2;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int TEMPORARY = 14;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);

    /** What is checked where there is no account, so that it takes as long. */
    private final String nobodys = encoder.encode("nobody has this password");

    /** @throws StaffRefusal when it is too easy to guess */
    String hash(String login, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new StaffRefusal("密码须有" + SHORTEST + "至" + LONGEST + "位，请重新设置。");
        }
        long kinds = Stream.of("[A-Za-z]", "[0-9]", "[^A-Za-z0-9]")
                .filter(kind -> password.replaceAll(kind, "").length() < password.length())
                .count();
        if (kinds < 2 || password.toLowerCase(Locale.ROOT).contains(login)) {
            throw new StaffRefusal("密码须包含字母、数字、符号中的至少两种，并且不含账号名，请重新设置。");
        }
        return encoder.encode(password);
    }

    /** One to be told to somebody, who is to choose another at once. Its letters are not mistaken for one another. */
    String temporary(String login) {
        while (true) {
            var password = RANDOM.ints(TEMPORARY, 0, LETTERS.length())
                    .mapToObj(LETTERS::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            if (password.matches(".*[a-z].*")
                    && password.matches(".*\\d.*")
                    && (login.isEmpty() || !password.contains(login))) {
                return password;
            }
        }
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }

    /** Always false, after as long as {@link #matches} takes. */
    boolean matchesNobodys(String password) {
        boolean ignored = matches(password, nobodys);
        return false;
    }
}
