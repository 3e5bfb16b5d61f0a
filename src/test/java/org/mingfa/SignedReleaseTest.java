package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A release is signed by the maintainers and proved by whoever has their public key, by the commands the handbook gives. */
@Tag("slow")
class SignedReleaseTest {

    private static final String PROVE =
            "gpg --verify SHA256SUMS.asc SHA256SUMS && sha256sum --check --ignore-missing SHA256SUMS";

    /** Short, since a socket lies in it. */
    private static Path home;

    private Path release;

    @BeforeAll
    static void keys() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gpg")), "gpg is not installed");
        home = Files.createTempDirectory("keys");
        for (var who : new String[] {"maintainer", "stranger", "recipient"}) {
            Files.createDirectory(
                    home.resolve(who),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        for (var who : new String[] {"maintainer", "stranger"}) {
            assertThat(as(who, home, "gpg --batch --passphrase '' --quick-generate-key " + who + " ed25519 sign never"))
                    .isZero();
        }
        assertThat(as("maintainer", home, "gpg --armor --export maintainer > public.asc"))
                .isZero();
        assertThat(as("recipient", home, "gpg --batch --import public.asc")).isZero();
    }

    @AfterAll
    static void clear() throws Exception {
        if (home != null) {
            for (var who : new String[] {"maintainer", "stranger", "recipient"}) {
                as(who, home, "gpgconf --kill all");
            }
            FileSystemUtils.deleteRecursively(home);
        }
    }

    @BeforeEach
    void release() throws Exception {
        release = Files.createTempDirectory(Path.of("target"), "release").toAbsolutePath();
        Files.writeString(release.resolve("mingfa.zip"), "the program");
        Files.writeString(release.resolve("mingfa.deb"), "the program, packed otherwise");
        assertThat(as("maintainer", release, "sha256sum mingfa.* > SHA256SUMS")).isZero();
    }

    private static int as(String who, Path folder, String command) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        shell.environment().put("GNUPGHOME", home.resolve(who).toString());
        return shell.start().waitFor();
    }

    private int sign(String who) throws IOException, InterruptedException {
        return as(who, release, Path.of("src/ship/sign").toAbsolutePath() + " . " + who);
    }

    @Test
    void what_is_signed_is_proved_by_the_public_key_even_of_one_file_alone() throws Exception {
        assertThat(sign("maintainer")).isZero();
        assertThat(as("recipient", release, PROVE)).isZero();
        Files.delete(release.resolve("mingfa.deb"));
        assertThat(as("recipient", release, PROVE)).isZero();
    }

    @Test
    void a_file_or_a_list_that_was_changed_or_signed_by_somebody_else_is_found_out() throws Exception {
        assertThat(sign("maintainer")).isZero();
        Files.writeString(release.resolve("mingfa.zip"), "another program");
        assertThat(as("recipient", release, PROVE)).isNotZero();
        assertThat(as("maintainer", release, "sha256sum mingfa.* > SHA256SUMS")).isZero();
        assertThat(as("recipient", release, PROVE)).isNotZero();
        assertThat(sign("stranger")).isZero();
        assertThat(as("recipient", release, PROVE)).isNotZero();
    }

    @Test
    void a_release_that_is_not_as_it_was_built_is_not_signed() throws Exception {
        Files.writeString(release.resolve("mingfa.zip"), "another program");
        assertThat(sign("maintainer")).isNotZero();
        assertThat(release.resolve("SHA256SUMS.asc")).doesNotExist();
    }
}
