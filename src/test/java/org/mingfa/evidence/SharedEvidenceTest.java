package org.mingfa.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.store.Scope;
import org.mingfa.store.TestStore;
import org.springframework.util.unit.DataSize;

/** Two programs with a disk each share one database: what one has taken, the other gives out. */
@Tag("slow")
class SharedEvidenceTest {

    private static final String COUNTY = "990101";
    private static final String EAST = "990101001000";

    @AutoClose
    private final TestStore database = TestStore.fresh();

    @TempDir
    private Path folder;

    private EvidenceStore one;
    private EvidenceStore other;

    private EvidenceStore node(String name, boolean shared) {
        var limits = new EvidenceProperties(DataSize.ofMegabytes(8), DataSize.ofBytes(0), shared);
        return new EvidenceStore(folder.resolve(name), database.transactions(), limits);
    }

    @BeforeEach
    void open() {
        one = node("one", true);
        other = node("other", true);
    }

    @AfterEach
    void close() throws IOException {
        one.close();
        other.close();
    }

    private static byte[] recording(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy(Samples.png(), 0, bytes, 0, Samples.png().length);
        return bytes;
    }

    private static String put(EvidenceStore node, byte[] content) {
        return node.put(COUNTY, EAST, new ByteArrayInputStream(content), "现场.png", null)
                .digest();
    }

    private static byte[] read(EvidenceStore node, String digest) throws IOException {
        try (var stream = node.open(Scope.of("990101001"), COUNTY, digest).orElseThrow().stream()) {
            return stream.readAllBytes();
        }
    }

    private static List<Damage> damages(EvidenceStore node) {
        var damages = new ArrayList<Damage>();
        assertThat(node.verify(Scope.everything(), damages::add)).isPositive();
        return damages;
    }

    @Test
    void what_one_has_taken_the_other_gives_out_whatever_its_size() throws IOException {
        for (int size : new int[] {600, 1 << 20, (1 << 20) + 1, 3 << 20}) {
            var content = recording(size);
            assertThat(read(other, put(one, content))).as(size + " bytes").isEqualTo(content);
        }
        assertThat(damages(other)).isEmpty();
    }

    @Test
    void a_file_lost_or_cut_on_a_disk_comes_back_from_the_database() throws IOException {
        var content = recording(5_000);
        var digest = put(one, content);
        var file = Vault.of(folder.resolve("one")).place(digest);
        Files.delete(file);
        assertThat(read(one, digest)).isEqualTo(content);
        Files.delete(file);
        Files.write(file, new byte[] {1});
        assertThat(read(one, digest)).isEqualTo(content);
    }

    @Test
    void what_is_altered_in_the_database_is_found_and_given_to_nobody() throws IOException {
        var digest = put(one, recording(5_000));
        database.owner().sql("update evidence_content set bytes = 'x'").update();
        assertThat(damages(one))
                .singleElement()
                .satisfies(damage -> assertThat(damage.digest()).isEqualTo(digest));
        assertThatExceptionOfType(EvidenceFailure.class).isThrownBy(() -> read(other, digest));
        database.owner().sql("delete from evidence_content").update();
        assertThat(damages(one))
                .singleElement()
                .satisfies(damage -> assertThat(damage.found()).isNull());
        assertThatExceptionOfType(EvidenceFailure.class).isThrownBy(() -> read(other, digest));
    }

    @Test
    void who_belongs_elsewhere_is_given_nothing_of_it() {
        var digest = put(one, recording(5_000));
        assertThat(other.open(Scope.of("990101002"), COUNTY, digest)).isEmpty();
        long parts = database.transactions()
                .reading(
                        Scope.of("990101002"),
                        client -> client.sql("select count(*) from evidence_content")
                                .query(Long.class)
                                .single());
        assertThat(parts).isZero();
    }

    @Test
    void what_lay_on_one_disk_alone_before_is_put_into_the_database() throws IOException {
        var content = recording(5_000);
        String digest;
        try (var before = node("one", false)) {
            digest = put(before, content);
        }
        assertThatExceptionOfType(EvidenceFailure.class).isThrownBy(() -> read(other, digest));
        one.share();
        assertThat(read(other, digest)).isEqualTo(content);
        assertThat(damages(other)).isEmpty();
    }
}
