package org.mingfa.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.judging.Rehearsal;
import org.mingfa.law.Scenario;
import org.mingfa.law.UnsoundLaw;
import org.springframework.util.FileSystemUtils;

/** A law folder is proved once; as long as nothing in it changes, a start only reads it, and the law answers the same. */
@Tag("slow")
class LawProofTest {

    private static final Path LAW = Path.of("law");

    @TempDir
    Path data;

    @TempDir
    Path law;

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(LAW, law);
    }

    @Test
    void aProvedLibraryDecidesEveryWorkedCaseAlike() {
        assertThat(LawProof.prove(law, data).changed()).isTrue();
        var again = LawProof.prove(law, data);
        assertThat(again.changed()).isFalse();
        for (var scenario : Scenario.load(law)) {
            assertThat(Rehearsal.play(scenario, again.library())).isEmpty();
        }
    }

    @Test
    void aChangedFileIsProvedAgain() throws IOException {
        LawProof.prove(law, data);
        var file = law.resolve("procedures/task-supervision.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("actor: \\[[a-z-]+", "actor: [nobody"));
        assertThatThrownBy(() -> LawProof.prove(law, data))
                .isInstanceOf(UnsoundLaw.class)
                .hasMessageContaining("there is no role 'nobody'");
    }
}
