package org.mingfa.judging;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The chain of a matter: each act's link is the SM3 digest (GB/T 32905-2016) of the link before it and of the act's own
 * canonical form, so that no act can be changed, left out or put in without every later link changing.
 */
public final class Chain {

    /** The name of the algorithm, stored beside every digest. */
    public static final String ALGORITHM = "SM3";

    private Chain() {}

    /** The link before a matter's first act: it binds the chain to the matter, its place and its procedure. */
    public static String root(String matter, String place, String procedureVersion) {
        return digest("mingfa-matter\n" + matter + "\n" + place + "\n" + procedureVersion);
    }

    /** The link of an act, in hexadecimal. */
    public static String link(String previous, Act act) {
        return digest(previous + "\n" + Canonical.of(act));
    }

    /** The SM3 digest of a text's UTF-8 bytes, in hexadecimal. */
    public static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SM3 digest of bytes, in hexadecimal. */
    public static String digest(byte[] bytes) {
        var sm3 = new SM3Digest();
        sm3.update(bytes, 0, bytes.length);
        var out = new byte[sm3.getDigestSize()];
        sm3.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    /** The HMAC-SM3 of bytes: proof that somebody wrote them who knew the key. */
    public static byte[] mac(KeyParameter key, byte[] bytes) {
        var mac = new HMac(new SM3Digest());
        mac.init(key);
        mac.update(bytes, 0, bytes.length);
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }
}
