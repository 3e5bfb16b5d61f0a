package org.mingfa.matter.value;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Chain;
import org.mingfa.law.Value;
import org.mingfa.store.StoreFailure;

/**
 * Seals personal data of parties: SM4 in GCM mode (GB/T 32907-2016), a fresh nonce for every value, the algorithm's name in
 * front of the cipher text. The key lies in a file only the program's user may read; whoever loses it loses the data, so a
 * database knows by its fingerprint which key is its own ({@link DataKey}).
 */
public final class PersonalData {

    private static final String ALGORITHM = "SM4-GCM-1";
    private static final int KEY = 16;

    private final @Nullable KeyParameter key;
    private final @Nullable StoreFailure lack;

    private PersonalData(byte @Nullable [] key, @Nullable StoreFailure lack) {
        this.key = key == null ? null : new KeyParameter(key);
        this.lack = lack;
    }

    /** Without the key, for whoever only proves what is recorded: what is sealed stays sealed. */
    public static PersonalData without(StoreFailure lack) {
        return new PersonalData(null, lack);
    }

    /** Opens with the key in a file, made when there is none. For a database that holds nothing sealed so far. */
    public static PersonalData withKeyIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = new byte[KEY];
            new SecureRandom().nextBytes(fresh);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                channel.write(java.nio.ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
            }
        }
        return read(file);
    }

    /** @throws StoreFailure when the file holds no key */
    static PersonalData read(Path file) throws IOException {
        try {
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length == KEY) {
                return new PersonalData(bytes, null);
            }
        } catch (IllegalArgumentException | CharacterCodingException notBase64) {
            // Told below, like a key of another length.
        }
        throw new StoreFailure("个人信息密钥文件" + file + "已损坏，打不开当事人信息。", "请用备份中的同一个密钥文件替换它，再重新启动；数据没有改动。");
    }

    /** Tells this key from others and nothing else of it. */
    String fingerprint() {
        return Chain.digest("mingfa-key\n" + HexFormat.of().formatHex(key().getKey()));
    }

    /** By what parties are known again, under a key of its own; none of somebody of whom only the name is known. Never shown. */
    public List<String> digests(Value parties) {
        return new PartyDigests(key(), this::open).of(parties);
    }

    /** Tells the key, and the way to digest, by which parties are known again from others. */
    public String partyFingerprint() {
        return new PartyDigests(key(), this::open).fingerprint();
    }

    /** A key for another purpose, the same for every program that has this one. */
    public KeyParameter keyFor(String purpose) {
        return new KeyParameter(Chain.mac(key(), purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** Why what is sealed cannot be opened; null when the key is there. */
    public @Nullable StoreFailure lack() {
        return lack;
    }

    private KeyParameter key() {
        if (key == null) {
            throw lack == null ? new IllegalStateException("neither a key nor why there is none") : lack;
        }
        return key;
    }

    /** A list of parties with every cell but its kind sealed. */
    Value seal(Value parties) {
        return switch (parties) {
            case Value.Many(var rows) ->
                new Value.Many(rows.stream().map(this::seal).toList());
            case Value.Row(var cells) -> {
                var sealed = new LinkedHashMap<String, Value>();
                cells.forEach((column, cell) -> sealed.put(
                        column,
                        cell instanceof Value.Text(var text) && !column.equals("kind") ? seal(column, text) : cell));
                yield new Value.Row(sealed);
            }
            case Value.Text _,
                    Value.Link _,
                    Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Sealed _,
                    Value.Unread _ -> parties;
        };
    }

    private Value seal(String column, String text) {
        var nonce = Sm4Gcm.nonce();
        var sealed = Sm4Gcm.seal(key(), nonce, text.getBytes(StandardCharsets.UTF_8));
        var whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return new Value.Sealed(
                mask(column, text), ALGORITHM + ":" + Base64.getEncoder().encodeToString(whole));
    }

    /** The whole of a sealed value. The caller shows it to nobody before who asks, and why, is recorded. */
    public String open(Value.Sealed sealed) {
        if (!sealed.cipher().startsWith(ALGORITHM + ":")) {
            throw new IllegalArgumentException("sealed by an unknown algorithm");
        }
        var whole = Base64.getDecoder().decode(sealed.cipher().substring(ALGORITHM.length() + 1));
        var nonce = Arrays.copyOf(whole, Sm4Gcm.NONCE);
        var text = Sm4Gcm.open(key(), nonce, Arrays.copyOfRange(whole, nonce.length, whole.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    /** What may be shown to anybody in scope: 王*、510***********0012、138****1234、the first characters of an address. */
    static String mask(String column, String text) {
        int length = text.codePointCount(0, text.length());
        return switch (column) {
            case "name" -> head(text, 1) + (length > 4 ? "**" + tail(text, 2) : "*".repeat(Math.max(1, length - 1)));
            case "id-number" ->
                length > 7 ? head(text, 3) + "*".repeat(length - 5) + tail(text, 2) : "*".repeat(length);
            case "phone" -> length > 7 ? head(text, 3) + "*".repeat(length - 7) + tail(text, 4) : "*".repeat(length);
            default -> head(text, Math.min(3, length - 1)) + "***";
        };
    }

    private static String head(String text, int count) {
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, count)));
    }

    private static String tail(String text, int count) {
        return text.substring(text.offsetByCodePoints(text.length(), -count));
    }
}
