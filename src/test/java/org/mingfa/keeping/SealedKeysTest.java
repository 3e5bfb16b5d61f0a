package org.mingfa.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of an installation leave it shut by a passphrase; with any other they stay shut, and a slip in them shows. */
class SealedKeysTest {

    private static final Passphrase OURS = Passphrase.of("柳树村口的老槐树今年又开花了");
    private static final Passphrase OTHER = Passphrase.of("柳树村口的老槐树去年又开花了");

    @TempDir
    private Path folder;

    private Path shut() throws IOException {
        var file = folder.resolve(SealedKeys.NAME);
        return Files.write(file, SealedKeys.fresh(OURS).shut(Map.of("personal-data.key", new byte[] {1, 2, 3})));
    }

    @Test
    void who_knows_the_passphrase_has_the_keys_and_can_prove_what_was_written() throws IOException {
        var opened = SealedKeys.open(shut(), OURS);
        assertThat(opened.secrets()).containsOnlyKeys("personal-data.key");
        assertThat(opened.secrets().get("personal-data.key")).containsExactly(1, 2, 3);
        var text = "清单".getBytes(StandardCharsets.UTF_8);
        var proof = opened.keys().proof(text);
        assertThat(SealedKeys.open(folder.resolve(SealedKeys.NAME), OURS).keys().proves(text, proof))
                .isTrue();
        assertThat(opened.keys().proves("清单！".getBytes(StandardCharsets.UTF_8), proof))
                .isFalse();
        assertThat(SealedKeys.fresh(OURS).proves(text, proof))
                .as("another salt")
                .isFalse();
    }

    @Test
    void nothing_is_readable_in_the_file() throws IOException {
        assertThat(Files.readString(shut())).startsWith("mingfa-keys 1 ").doesNotContain("personal-data", "AQID");
    }

    @Test
    void another_passphrase_or_an_altered_file_opens_nothing_and_says_what_to_do() throws IOException {
        var file = shut();
        assertThatThrownBy(() -> SealedKeys.open(file, OTHER))
                .isInstanceOfSatisfying(
                        KeepingRefused.class,
                        refused -> assertThat(refused.happened()).contains("口令不对"));
        var lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(1)));
        assertThatThrownBy(() -> SealedKeys.open(file, OURS)).isInstanceOf(KeepingRefused.class);
        Files.write(file, List.of("keys"));
        assertThatThrownBy(() -> SealedKeys.open(file, OURS))
                .isInstanceOfSatisfying(
                        KeepingRefused.class,
                        refused -> assertThat(refused.happened()).contains("已损坏"));
    }

    @Test
    void a_passphrase_has_twelve_signs_at_least_and_may_stand_in_a_file() throws IOException {
        assertThatThrownBy(() -> Passphrase.of("短短短短短短短短短短短")).isInstanceOf(KeepingRefused.class);
        var file = Files.writeString(folder.resolve("words"), "  柳树村口的老槐树今年又开花了 \n备注");
        assertThat(Passphrase.in(file).keys(new byte[16]).seal().getKey())
                .isEqualTo(OURS.keys(new byte[16]).seal().getKey())
                .isNotEqualTo(OTHER.keys(new byte[16]).seal().getKey());
        assertThatThrownBy(() -> Passphrase.in(folder.resolve("nowhere"))).isInstanceOf(KeepingRefused.class);
    }

    @Test
    void a_file_that_is_written_knows_its_size_and_its_digest() throws IOException {
        var file = folder.resolve("parts").resolve("rows");
        try (var out = new Sm3File(file)) {
            out.write('a');
            out.write(new byte[] {'x', 'b', 'c', 'x'}, 1, 2);
            assertThat(out.size()).isEqualTo(3);
            assertThat(out.digest()).isEqualTo(Sm3File.digestOf(file));
        }
        assertThat(Sm3File.digestOf(file))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThatThrownBy(() -> new Sm3File(file))
                .as("nothing is written over")
                .isInstanceOf(IOException.class);
    }
}
