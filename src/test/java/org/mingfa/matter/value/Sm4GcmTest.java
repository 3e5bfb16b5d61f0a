package org.mingfa.matter.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

/** Nobody without the key reads what is sealed, and nobody alters it unseen. */
class Sm4GcmTest {

    private static final KeyParameter KEY = new KeyParameter("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final byte[] TEXT = "王小明 13800001234".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_sealed_is_opened_by_the_same_key_and_nonce() {
        var nonce = Sm4Gcm.nonce();
        var sealed = Sm4Gcm.seal(KEY, nonce, TEXT);
        assertThat(sealed).hasSize(TEXT.length + 16);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("13800001234");
        assertThat(Sm4Gcm.open(KEY, nonce, sealed)).isEqualTo(TEXT);
    }

    @Test
    void another_key_another_nonce_or_one_altered_bit_opens_nothing() {
        var nonce = Sm4Gcm.nonce();
        var sealed = Sm4Gcm.seal(KEY, nonce, TEXT);
        var other = new KeyParameter("0123456789abcdeg".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> Sm4Gcm.open(other, nonce, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sm4Gcm.open(KEY, Sm4Gcm.nonce(), sealed)).isInstanceOf(IllegalStateException.class);
        for (int at : new int[] {0, TEXT.length, sealed.length - 1}) {
            var altered = sealed.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> Sm4Gcm.open(KEY, nonce, altered))
                    .as("bit of byte %s", at)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_same_text_is_never_sealed_alike() {
        assertThat(Sm4Gcm.nonce()).hasSize(12).isNotEqualTo(Sm4Gcm.nonce());
    }
}
