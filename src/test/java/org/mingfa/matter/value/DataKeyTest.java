package org.mingfa.matter.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.law.Value;
import org.mingfa.store.Scope;
import org.mingfa.store.StoreFailure;
import org.mingfa.store.TestStore;

/** A database knows its key: no other opens it, and none is ever made in its place. */
class DataKeyTest {

    private static final Value PARTIES =
            new Value.Many(List.of(new Value.Row(Map.of("name", Value.of("王小明"), "phone", Value.of("13800001234")))));

    private final TestStore store = TestStore.fresh();

    @TempDir
    private Path folder;

    @AfterEach
    void drop() {
        store.close();
    }

    private PersonalData open(String file) {
        return DataKey.open(folder.resolve(file), store.transactions());
    }

    @Test
    void the_first_start_makes_a_key_and_later_starts_find_it() {
        var first = open("a.key");
        assertThat(open("a.key").fingerprint()).isEqualTo(first.fingerprint());
    }

    /** Keys may lie on another disk: the folder is a link. */
    @Test
    void the_folder_of_keys_may_be_a_link_to_elsewhere() throws Exception {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var data = Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("keys"), elsewhere);
        var made = DataKey.open(DataKey.fileIn(data), store.transactions());
        assertThat(DataKey.open(DataKey.fileIn(data), store.transactions()).fingerprint())
                .isEqualTo(made.fingerprint());
        assertThat(elsewhere).isDirectoryContaining(file -> file.toString().endsWith(".key"));
    }

    @Test
    void a_missing_key_stops_the_start_and_is_not_replaced() throws Exception {
        open("a.key");
        Files.delete(folder.resolve("a.key"));
        assertThatThrownBy(() -> open("a.key"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("找不到个人信息密钥文件")
                .hasMessageContaining("请从备份中找回这个文件");
        assertThat(folder.resolve("a.key")).doesNotExist();
    }

    @Test
    void the_key_of_another_database_stops_the_start() throws Exception {
        open("a.key");
        PersonalData.withKeyIn(folder.resolve("b.key"));
        assertThatThrownBy(() -> open("b.key")).hasMessageContaining("密钥与数据库不符");
    }

    @Test
    void a_damaged_key_file_is_named_in_words() throws Exception {
        open("a.key");
        for (var damaged : List.of("", "????", "AAAA")) {
            Files.writeString(folder.resolve("a.key"), damaged);
            assertThatThrownBy(() -> open("a.key"))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("已损坏");
        }
        Files.write(folder.resolve("a.key"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> open("a.key")).isInstanceOf(StoreFailure.class).hasMessageContaining("已损坏");
    }

    @Test
    void an_installation_older_than_fingerprints_keeps_its_key_and_takes_no_other() throws Exception {
        var own = PersonalData.withKeyIn(folder.resolve("own.key"));
        PersonalData.withKeyIn(folder.resolve("other.key"));
        recordSealed(ValueJson.write(Map.of("parties", own.seal(PARTIES))));
        assertThatThrownBy(() -> open("lost.key")).hasMessageContaining("找不到个人信息密钥文件");
        assertThatThrownBy(() -> open("other.key")).hasMessageContaining("打不开数据库里已经加密的信息");
        assertThat(open("own.key").fingerprint()).isEqualTo(own.fingerprint());
        assertThatThrownBy(() -> open("other.key")).hasMessageContaining("密钥与数据库不符");
    }

    private void recordSealed(String fields) {
        store.owner().sql("""
                with m as (
                    insert into matter (county, place, id, procedure, version, number, title, began, carried_over, acts, head,
                                        fields, changed, words)
                    values ('990101', :place, gen_random_uuid(), 'dispute', '2024-01-01', 'JF-2026-0001', '', '2026-09-01', false,
                            1, '', '{}', now(), '') returning *)
                insert into act (county, place, matter, seq, kind, step, fields, evidence, persons, post, happened, recorded,
                                 carried_over, findings, algorithm, link)
                select county, place, id, 1, 'doing', 'register', :fields::jsonb, '[]', '{}', '', began, now(), false, '[]', '', ''
                from m
                """).param("place", SHIQIAO).param("fields", fields).update();
    }

    @Test
    void only_the_program_sees_the_fingerprint() {
        open("a.key");
        assertThat(seen(Scope.everything())).isEqualTo(1);
        assertThat(seen(Scope.of(SHIQIAO))).isZero();
    }

    private long seen(Scope scope) {
        return store.transactions()
                .reading(
                        scope,
                        client -> client.sql("select count(*) from data_key")
                                .query(Long.class)
                                .single());
    }
}
