package org.mingfa.command.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a release is made of is held against a list that was carried here, as that list's format means it. */
class KnownVulnerabilitiesTest {

    private static final String BILL = """
            {"bomFormat": "CycloneDX", "components": [
              {"purl": "pkg:maven/org.example/server@11.0.24?type=jar"},
              {"purl": "pkg:maven/org.example/reader@2.0.0-RC1?type=jar"},
              {"purl": "pkg:npm/ours@1.0.0"}]}
            """;

    private static final String ENTRY = """
            {"id": "EX-1", "aliases": ["CVE-2026-1"], "modified": "2026-11-20T00:00:00Z",
             "database_specific": {"severity": "HIGH"},
             "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:server"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "11.0.0"}, {"fixed": "11.0.25"}]}]}]}
            """;

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path bill;
    private Path list;

    @BeforeEach
    void lay() throws IOException {
        bill = Files.writeString(folder.resolve("parts.cdx.json"), BILL);
        list = Files.createDirectory(folder.resolve("list"));
    }

    private List<String> told() {
        return KnownVulnerabilities.look(bill, list, NOW).stream()
                .map(Observed::line)
                .toList();
    }

    private void entry(String name, String content) throws IOException {
        Files.writeString(list.resolve(name), content);
    }

    @Test
    void a_part_that_is_concerned_is_named_with_the_version_that_mends_it() throws IOException {
        entry("EX-1.json", ENTRY);
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("问题  已知漏洞：org.example:server 11.0.24，EX-1、CVE-2026-1（严重），11.0.25已修复。怎么办：请升级明法");
    }

    @Test
    void a_list_in_one_zip_is_read_too() throws IOException {
        var zip = folder.resolve("all.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("EX-1.json"));
            out.write(ENTRY.getBytes(StandardCharsets.UTF_8));
        }
        list = zip;
        assertThat(told()).singleElement().asString().contains("EX-1、CVE-2026-1");
    }

    @Test
    void what_is_slight_is_only_to_be_heeded_and_what_was_withdrawn_is_nothing() throws IOException {
        entry("slight.json", ENTRY.replace("HIGH", "LOW"));
        entry(
                "withdrawn.json",
                ENTRY.replace("\"id\": \"EX-1\"", "\"id\": \"EX-2\", \"withdrawn\": \"2026-11-21T00:00:00Z\""));
        assertThat(told()).singleElement().asString().startsWith("注意  已知漏洞：").contains("（轻微）");
    }

    @Test
    void nothing_found_is_told_with_what_it_was_held_against() throws IOException {
        entry("other.json", ENTRY.replace("org.example:server", "org.example:other"));
        entry("npm.json", ENTRY.replace("\"Maven\"", "\"npm\""));
        assertThat(told()).containsExactly("正常  已知漏洞：程序的2个组成部分都没有（清单2条，最新的在2026年11月20日08:00:00；不含自带的Java和PostgreSQL）。");
    }

    @Test
    void a_list_that_is_old_empty_broken_or_missing_proves_nothing() throws IOException {
        entry("old.json", ENTRY.replace("2026-11-20", "2026-01-20").replace("server", "other"));
        assertThat(told()).first().asString().startsWith("注意  已知漏洞：清单1条").contains("超过一个月。怎么办：请重新取一份");
        entry("old.json", "{\"id\": ");
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("问题  已知漏洞：漏洞清单")
                .contains("读不出来");
        Files.delete(list.resolve("old.json"));
        assertThat(told()).singleElement().asString().startsWith("问题  已知漏洞：漏洞清单是空的");
        list = folder.resolve("nowhere");
        assertThat(told()).singleElement().asString().contains("读不出来");
        assertThat(KnownVulnerabilities.look(bill, null, NOW))
                .singleElement()
                .extracting(Observed::said)
                .isEqualTo("没有设置漏洞清单");
        assertThat(KnownVulnerabilities.look(folder.resolve("none"), null, NOW)).isEmpty();
    }

    /** Versions in the order of Maven: a candidate comes before its release, and 10 after 9. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.5.0      | {"introduced": "0"}, {"fixed": "1.5.0"}                                                  | false
            1.5.0-RC2  | {"introduced": "0"}, {"fixed": "1.5.0"}                                                  | true
            1.10.0     | {"introduced": "1.9.0"}, {"fixed": "1.11"}                                               | true
            1.8.9      | {"introduced": "1.9.0"}, {"fixed": "1.11"}                                               | false
            2.0        | {"introduced": "0"}, {"last_affected": "2.0.0"}                                          | true
            2.0.1      | {"introduced": "0"}, {"last_affected": "2.0.0"}                                          | false
            1.4        | {"introduced": "0"}, {"fixed": "1.3"}, {"introduced": "2.0"}, {"fixed": "2.1"}           | false
            2.0.5      | {"fixed": "2.1"}, {"introduced": "2.0"}, {"fixed": "1.3"}, {"introduced": "0"}           | true
            9.9        | {"introduced": "0"}                                                                      | true
            """)
    void ranges_are_read_by_their_events(String version, String events, boolean affected) {
        var entry =
                JsonMapper.shared().readTree("{\"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [" + events + "]}]}");
        assertThat(new Affected(entry).covers(Library.of("any:thing", version).version()))
                .isEqualTo(affected);
    }

    @Test
    void versions_named_one_by_one_count_and_commits_do_not() {
        var named = JsonMapper.shared()
                .readTree(
                        "{\"versions\": [\"1.2\"], \"ranges\": [{\"type\": \"GIT\", \"events\": [{\"introduced\": \"0\"}]}]}");
        assertThat(new Affected(named).covers(Library.of("any:thing", "1.2.0").version()))
                .isTrue();
        assertThat(new Affected(named).covers(Library.of("any:thing", "1.3").version()))
                .isFalse();
    }
}
