package org.mingfa.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.judging.Act;
import org.mingfa.store.Scope;
import org.mingfa.store.TestStore;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** County 990101 has the townships 990101001 and 990101002. */
@Tag("slow")
class EvidenceStoreTest {

    @AutoClose
    private static final TestStore DATABASE = TestStore.fresh();

    private static final String COUNTY = "990101";
    private static final String EAST = "990101001000";
    private static final String WEST = "990101002000";

    /** GB/T 32905-2016, appendix A.1: the digest of the text “abc”. */
    private static final String ABC = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

    @TempDir
    private Path data;

    @AutoClose
    private EvidenceStore store;

    @BeforeEach
    void open() {
        DATABASE.owner().sql("truncate evidence, evidence_content").update();
        store = open(limits(1 << 20));
    }

    private EvidenceStore open(EvidenceProperties limits) {
        return new EvidenceStore(data, DATABASE.transactions(), limits);
    }

    private static EvidenceProperties limits(long maxSize) {
        return new EvidenceProperties(DataSize.ofBytes(maxSize), DataSize.ofBytes(0), false);
    }

    private StoredFile put(String place, byte[] content, String name) {
        return store.put(COUNTY, place, new ByteArrayInputStream(content), name, null);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("evidence"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("lock"))
                    .toList();
        }
    }

    private static long rows() {
        return DATABASE.owner()
                .sql("select count(*) from evidence")
                .query(Long.class)
                .single();
    }

    private void assertNothingIsKept() throws IOException {
        assertThat(files()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void a_file_is_kept_under_its_digest_and_comes_back_byte_for_byte() throws IOException {
        StoredFile stored = put(EAST, Samples.latin("abc"), "笔录.txt");
        assertThat(stored).isEqualTo(new StoredFile(ABC, "笔录.txt", "text/plain;charset=UTF-8", 3));
        assertThat(files()).containsExactly(data.resolve("evidence/66/c7/" + ABC));
        Content content = store.open(Scope.of("990101001"), COUNTY, ABC).orElseThrow();
        try (InputStream stream = content.stream()) {
            assertThat(stream.readAllBytes()).isEqualTo(Samples.latin("abc"));
        }
        assertThat(content.mediaType()).isEqualTo("text/plain;charset=UTF-8");
    }

    @Test
    void it_becomes_the_evidence_of_an_act() {
        StoredFile stored = put(EAST, Samples.latin("abc"), "意见.txt");
        assertThat(stored.asEvidence("legality-opinion"))
                .isEqualTo(new Act.Evidence("legality-opinion", ABC, "意见.txt", "text/plain;charset=UTF-8", 3));
    }

    @Test
    void a_name_without_extension_gets_that_of_the_real_type() {
        assertThat(put(EAST, Samples.png(), "2024.3.5现场").name()).isEqualTo("2024.3.5现场.png");
    }

    @Test
    void nobody_but_the_program_reads_the_files_and_nobody_writes_them() throws IOException {
        put(EAST, Samples.latin("abc"), "a.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
                .isEqualTo("r--------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("evidence"))))
                .isEqualTo("rwx------");
    }

    @Test
    void the_same_content_twice_is_one_file_and_one_row_a_place() throws IOException {
        StoredFile first = put(EAST, Samples.pdf("同一份"), "甲.pdf");
        StoredFile again = put(EAST, Samples.pdf("同一份"), "乙.pdf");
        put(WEST, Samples.pdf("同一份"), "丙.pdf");
        assertThat(again.digest()).isEqualTo(first.digest());
        assertThat(again.name()).isEqualTo("乙.pdf");
        assertThat(files()).hasSize(1);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void many_at_once_with_the_same_content_all_succeed() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<StoredFile>> puts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String content = "第" + i % 4 + "份";
                puts.add(() -> put(EAST, Samples.pdf(content), "a.pdf"));
            }
            for (Future<StoredFile> done : threads.invokeAll(puts)) {
                assertThat(store.open(Scope.of(EAST), COUNTY, done.get().digest()))
                        .isPresent();
            }
        }
        assertThat(files()).hasSize(4);
        assertThat(store.verify(Scope.everything(), damage -> assertThat(damage).isNull()))
                .isEqualTo(4);
    }

    @Test
    void other_places_do_not_see_it_the_county_does() {
        put(EAST, Samples.latin("abc"), "a.txt");
        assertThat(store.open(Scope.of("990101001"), COUNTY, ABC)).isPresent();
        assertThat(store.open(Scope.of("990101"), COUNTY, ABC)).isPresent();
        assertThat(store.open(Scope.of("990101002"), COUNTY, ABC)).isEmpty();
        assertThat(store.open(Scope.of("990102"), COUNTY, ABC)).isEmpty();
        assertThat(store.open(Scope.of("990102"), "990102", ABC)).isEmpty();
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_a_row() {
        put(EAST, Samples.latin("abc"), "a.txt");
        for (String change : List.of("update evidence set size = 1", "delete from evidence")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> DATABASE.transactions()
                            .within(Scope.of(EAST), client -> client.sql(change).update()))
                    .withStackTraceContaining("permission denied for table evidence");
        }
    }

    @Test
    void a_place_outside_of_its_county_is_refused_by_the_database_and_nobody_sees_the_file() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> store.put("990102", EAST, new ByteArrayInputStream(Samples.png()), "a.png", null));
        assertThat(rows()).isZero();
        JdbcClient unscoped = JdbcClient.create(DATABASE.dataSource());
        put(EAST, Samples.png(), "a.png");
        assertThat(unscoped.sql("select digest from evidence")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void a_file_at_the_limit_is_taken_one_byte_more_is_not() throws IOException {
        store.close();
        store = open(limits(10));
        assertThat(put(EAST, Samples.latin("0123456789"), "a.txt").size()).isEqualTo(10);
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> put(EAST, Samples.latin("01234567890"), "b.txt"))
                .withMessageContaining("文件超过 10 字节")
                .withMessageContaining("再分别上传");
        assertThat(files()).hasSize(1);
    }

    @Test
    void an_endless_upload_is_cut_off_at_the_limit() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> store.put(COUNTY, EAST, endless, "a.txt", null))
                .withMessageContaining("文件超过 1 MB");
        assertNothingIsKept();
    }

    @Test
    void what_is_refused_leaves_nothing_behind() throws IOException {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> put(EAST, new byte[0], "空.pdf"))
                .withMessageContaining("文件是空的");
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> put(EAST, Samples.exe(), "决定书.pdf"));
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> put(EAST, Samples.png(), "../../照片.png"));
        assertNothingIsKept();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(Samples.pdf("一半")), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                return read();
            }
        });
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> store.put(COUNTY, EAST, broken, "a.pdf", null))
                .withMessageContaining("上传中断");
        assertNothingIsKept();
    }

    @Test
    void what_a_killed_process_left_half_received_is_removed_by_the_next_start() throws IOException {
        put(EAST, Samples.latin("abc"), "a.txt");
        store.close();
        Path half = Files.write(data.resolve("evidence/arriving/arriving-123"), Samples.pdf("一半"));
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("r--------"));
        store = open(limits(1 << 20));
        assertThat(files()).containsExactly(data.resolve("evidence/66/c7/" + ABC));
    }

    @Test
    void what_another_process_is_receiving_is_left_alone() throws IOException {
        Path arriving = Files.write(data.resolve("evidence/arriving/arriving-123"), Samples.pdf("一半"));
        try (EvidenceStore second = open(limits(1 << 20))) {
            assertThat(second.verify(Scope.everything(), damage -> {})).isZero();
            assertThat(arriving).exists();
        }
    }

    @Test
    void a_kill_between_content_and_row_is_mended_by_sending_the_file_again() throws IOException {
        Path whole = data.resolve("evidence/66/c7/" + ABC);
        Files.createDirectories(whole.getParent());
        Files.write(whole, Samples.latin("abc"));
        assertThat(store.open(Scope.everything(), COUNTY, ABC)).isEmpty();
        put(EAST, Samples.latin("abc"), "a.txt");
        assertThat(store.open(Scope.of(EAST), COUNTY, ABC)).isPresent();
        assertThat(files()).containsExactly(whole);
    }

    @Test
    void verify_names_each_missing_and_each_altered_file_within_the_scope() throws IOException {
        StoredFile whole = put(EAST, Samples.pdf("完好"), "a.pdf");
        StoredFile lost = put(EAST, Samples.pdf("丢失"), "b.pdf");
        StoredFile altered = put(WEST, Samples.pdf("改动"), "c.pdf");
        Files.delete(place(lost));
        Files.setPosixFilePermissions(place(altered), PosixFilePermissions.fromString("rw-------"));
        Files.write(place(altered), Samples.pdf("改过"));
        List<Damage> found = new ArrayList<>();
        assertThat(store.verify(Scope.of("990101"), found::add)).isEqualTo(3);
        assertThat(found).extracting(Damage::digest).containsExactlyInAnyOrder(lost.digest(), altered.digest());
        assertThat(found)
                .extracting(Damage::message)
                .anySatisfy(message -> assertThat(message).contains(EAST, lost.digest(), "丢失"))
                .anySatisfy(message -> assertThat(message).contains(WEST, altered.digest(), "已被改动"));
        found.clear();
        assertThat(store.verify(Scope.of("990101001"), found::add)).isEqualTo(2);
        assertThat(found).extracting(Damage::digest).containsExactly(lost.digest());
        assertThat(whole.digest()).isNotEqualTo(lost.digest());
    }

    @Test
    void verify_goes_on_from_page_to_page() {
        for (int i = 0; i < 501; i++) {
            put(EAST, Samples.pdf("第" + i + "份"), "a.pdf");
        }
        assertThat(store.verify(Scope.everything(), damage -> assertThat(damage).isNull()))
                .isEqualTo(501);
    }

    @Test
    void opening_a_lost_or_cut_file_says_so() throws IOException {
        StoredFile stored = put(EAST, Samples.pdf("完好"), "a.pdf");
        Files.setPosixFilePermissions(place(stored), PosixFilePermissions.fromString("rw-------"));
        Files.write(place(stored), new byte[1]);
        assertThatExceptionOfType(EvidenceFailure.class)
                .isThrownBy(() -> store.open(Scope.of(EAST), COUNTY, stored.digest()))
                .withMessageContaining("已被改动");
        Files.delete(place(stored));
        assertThatExceptionOfType(EvidenceFailure.class)
                .isThrownBy(() -> store.open(Scope.of(EAST), COUNTY, stored.digest()))
                .withMessageContaining("读不出来");
    }

    @Test
    void a_damaged_file_is_mended_when_the_true_one_is_sent_again() throws IOException {
        StoredFile stored = put(EAST, Samples.pdf("完好"), "a.pdf");
        Files.delete(place(stored));
        put(EAST, Samples.pdf("完好"), "a.pdf");
        assertThat(store.verify(Scope.everything(), damage -> assertThat(damage).isNull()))
                .isEqualTo(1);
    }

    @Test
    void uploads_stop_before_they_take_the_databases_last_room() throws IOException {
        store.close();
        store = open(new EvidenceProperties(DataSize.ofMegabytes(1), DataSize.ofBytes(Long.MAX_VALUE), false));
        assertThatExceptionOfType(EvidenceFailure.class)
                .isThrownBy(() -> put(EAST, Samples.png(), "a.png"))
                .withMessageContaining("磁盘快满了")
                .withMessageContaining("联系管理员");
        assertNothingIsKept();
    }

    @Test
    void a_full_disk_is_told_in_plain_words() {
        assertThat(EvidenceFailure.writing(data, new IOException("No space left on device")))
                .hasMessageContaining("磁盘已满，文件没有保存");
    }

    private Path place(StoredFile file) {
        return new Vault(data.resolve("evidence")).place(file.digest());
    }
}
