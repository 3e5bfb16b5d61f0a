package org.mingfa.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.judging.Chain;
import org.mingfa.matter.value.Sm4Gcm;

/**
 * The secrets of an installation in a backup, shut by a passphrase (scrypt, SM4 in GCM mode), and the proof that a manifest was
 * written by somebody who knew it (HMAC-SM3).
 */
final class SealedKeys {

    static final String NAME = "keys.sealed";

    private static final String HEAD = "mingfa-keys 1 scrypt-sm4-gcm ";
    private static final int SALT = 16;

    private final byte[] salt;
    private final Passphrase.Keys keys;

    private SealedKeys(byte[] salt, Passphrase.Keys keys) {
        this.salt = salt;
        this.keys = keys;
    }

    static SealedKeys fresh(Passphrase passphrase) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return new SealedKeys(salt, passphrase.keys(salt));
    }

    /** The secrets by name, as a file. */
    byte[] shut(Map<String, byte[]> secrets) {
        var text = new StringBuilder();
        secrets.forEach((name, secret) -> text.append(name)
                .append('\t')
                .append(Base64.getEncoder().encodeToString(secret))
                .append('\n'));
        var nonce = Sm4Gcm.nonce();
        var shut = Sm4Gcm.seal(keys.seal(), nonce, text.toString().getBytes(StandardCharsets.UTF_8));
        return (HEAD + base64(salt) + "\n" + base64(nonce) + "\n" + base64(shut) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A backup's secrets, and the way to prove its manifest. */
    record Opened(SealedKeys keys, Map<String, byte[]> secrets) {}

    /** @throws KeepingRefused when the passphrase is another one */
    static Opened open(Path file, Passphrase passphrase) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.size() < 3 || !lines.getFirst().startsWith(HEAD)) {
            throw new KeepingRefused("备份里的" + file + "已损坏。", "请改用另一份备份。");
        }
        var salt = Base64.getDecoder().decode(lines.getFirst().substring(HEAD.length()));
        var opener = new SealedKeys(salt, passphrase.keys(salt));
        var text = opener.opened(lines);
        var secrets = new LinkedHashMap<String, byte[]>();
        text.lines()
                .map(line -> line.split("\t"))
                .forEach(cells -> secrets.put(cells[0], Base64.getDecoder().decode(cells[1])));
        return new Opened(opener, secrets);
    }

    private String opened(List<String> lines) {
        try {
            var decoder = Base64.getDecoder();
            var text = Sm4Gcm.open(keys.seal(), decoder.decode(lines.get(1)), decoder.decode(lines.get(2)));
            return new String(text, StandardCharsets.UTF_8);
        } catch (IllegalStateException | IllegalArgumentException shut) {
            throw new KeepingRefused("口令不对，打不开备份里的密钥。", "请用做这份备份时的口令；改过口令的，旧备份仍用旧口令。");
        }
    }

    /** The proof of a text, in hexadecimal. */
    String proof(byte[] text) {
        return HexFormat.of().formatHex(Chain.mac(keys.proof(), text));
    }

    boolean proves(byte[] text, String proof) {
        return MessageDigest.isEqual(
                proof(text).getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
