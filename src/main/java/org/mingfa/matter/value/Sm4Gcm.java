package org.mingfa.matter.value;

import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907-2016) in GCM mode: nobody without the key reads what is sealed, or alters it unseen. */
public final class Sm4Gcm {

    static final int NONCE = 12;

    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm4Gcm() {}

    /** A nonce never used before: one key may seal with it once. */
    public static byte[] nonce() {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    /** Seals a text; the answer is longer by its mark of authenticity. */
    public static byte[] seal(KeyParameter key, byte[] nonce, byte[] text) {
        return run(true, key, nonce, text);
    }

    /** @throws IllegalStateException when it was sealed with another key or nonce, or altered */
    public static byte[] open(KeyParameter key, byte[] nonce, byte[] sealed) {
        return run(false, key, nonce, sealed);
    }

    private static byte[] run(boolean sealing, KeyParameter key, byte[] nonce, byte[] input) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(key, TAG_BITS, nonce));
        var output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            cipher.doFinal(output, length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealed with another key, or altered", e);
        }
        return output;
    }
}
