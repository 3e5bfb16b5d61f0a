package org.mingfa.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;

/** What a person remembers or keeps in a safe, and without which the keys in a backup stay shut. */
public final class Passphrase {

    private static final int LEAST = 12;

    /** 32 MB of memory and some 0.1 s for each try. */
    private static final int COST = 1 << 15;

    private static final int BLOCK = 8;
    private static final int SEAL = 16;
    private static final int PROOF = 32;

    private final String text;

    private Passphrase(String text) {
        this.text = text;
    }

    /** @throws KeepingRefused when it is too short to be worth anything */
    public static Passphrase of(String text) {
        if (text.codePointCount(0, text.length()) < LEAST) {
            throw new KeepingRefused("口令太短。", "请用至少" + LEAST + "个字的口令，并且另外妥善保存：没有它，备份里的密钥打不开。");
        }
        return new Passphrase(text);
    }

    /** The first line of a file. */
    public static Passphrase in(Path file) {
        try (var lines = Files.lines(file)) {
            return of(lines.findFirst().orElse("").strip());
        } catch (IOException e) {
            throw new KeepingRefused("读不出口令文件" + file + "。", "请核对路径和权限；文件第一行是口令。");
        }
    }

    /** Two keys, one to shut with (SM4), one to prove with (HMAC-SM3). */
    record Keys(KeyParameter seal, KeyParameter proof) {}

    Keys keys(byte[] salt) {
        var derived = SCrypt.generate(text.getBytes(StandardCharsets.UTF_8), salt, COST, BLOCK, 1, SEAL + PROOF);
        return new Keys(new KeyParameter(derived, 0, SEAL), new KeyParameter(derived, SEAL, PROOF));
    }
}
