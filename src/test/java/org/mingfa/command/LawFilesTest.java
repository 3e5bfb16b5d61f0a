package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.command.line.ExitCode;
import org.springframework.util.FileSystemUtils;

/** What a lawyer types while editing one file of the library. */
@Tag("slow")
class LawFilesTest {

    @TempDir
    private Path law;

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("law"), law);
    }

    private Typed check(String file) {
        return Typed.words("law", "check", law.resolve(file).toString());
    }

    private void change(String file, String before, String after) throws IOException {
        var text = Files.readString(law.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(law.resolve(file), text.replace(before, after));
    }

    @ParameterizedTest
    @CsvSource({
        "procedures/law-study.yaml,  '场景', 没有发现问题。",
        "measures/study.yaml,        '',     没有发现问题。",
        "documents/contract.yaml,    '',     没有发现问题。",
        "indicators/2026.yaml,       '',     没有发现问题。",
        "overview.yaml,              '',     没有发现问题。"
    })
    void a_sound_file_is_said_to_be(String file, String tried, String answer) {
        var checked = check(file);
        assertThat(checked.exitCode()).as(checked.said()).isZero();
        assertThat(checked.said()).startsWith(file).contains(tried, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            procedures/law-study.yaml | required: "tested"         | required: "testet"        | procedures/law-study.yaml:
            procedures/law-study.yaml | type: person,              | type: somebody,           | procedures/law-study.yaml:
            procedures/study-file.yaml| code: QS                  | code: WZ                  | the code 'WZ' belongs to
            measures/study.yaml       | counts: law-study          | counts: law-studies       | there is no procedure 'law-studies'
            documents/contract.yaml   | procedure: contract        | procedure: contracts      | there is no procedure 'contracts'
            """)
    void a_mistake_is_named_by_file_and_reason(String file, String before, String after, String told)
            throws IOException {
        change(file, before, after);
        var checked = check(file);
        assertThat(checked.exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(checked.said()).contains(told).doesNotContain("Exception");
    }

    @Test
    void the_scenarios_of_the_procedure_are_played() throws IOException {
        var scenario = "scenarios/law-study/monday.yaml";
        change(scenario, "refused: record.actor", "refused: record.evidence.sign-in-sheet");
        for (var file : new String[] {"procedures/law-study.yaml", scenario}) {
            var checked = check(file);
            assertThat(checked.exitCode()).isEqualTo(ExitCode.WRONG);
            assertThat(checked.said()).contains(scenario).contains("发现问题1处");
        }
        assertThat(check("procedures/contract.yaml").exitCode()).isZero();
    }

    @Test
    void a_file_outside_of_any_library_is_told_so() throws IOException {
        var alone = Files.copy(
                law.resolve("procedures/law-study.yaml"),
                Files.createTempDirectory("alone").resolve("a.yaml"));
        var checked = Typed.words("law", "check", alone.toString());
        assertThat(checked.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(checked.said()).contains("不在法规制度库里");
    }

    @Test
    void a_new_procedure_keeps_comments_and_passes_the_check() throws IOException {
        change("procedures/study-file-2026-12.yaml", "code: QS", "code: QS   # 档案");
        var made = Typed.words(
                "law", "new", "village-walk", "--from", "study-file", "--name", "走村入户", "--law", law.toString());
        assertThat(made.exitCode()).as(made.said()).isZero();
        assertThat(made.said()).contains("没有发现问题", "已新建", "接下来", "law check");
        var model = Files.readString(law.resolve("procedures/study-file-2026-12.yaml"));
        assertThat(Files.readString(law.resolve("procedures/village-walk.yaml")))
                .isEqualTo(model.replace("id: study-file\n", "id: village-walk\n")
                        .replace("name: 学法档案和学时\n", "name: 走村入户\n")
                        .replace("code: QS ", "code: QS2 "));
        var again = Typed.words("--law", law.toString(), "law", "new", "second-walk", "--from", "study-file");
        assertThat(again.exitCode()).as(again.said()).isZero();
        assertThat(Files.readString(law.resolve("procedures/second-walk.yaml")))
                .contains("name: 学法档案和学时（新）\n", "code: QS3   # 档案\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dispute      | law-study  |         | 已经有程序“dispute”，请换一个id。
            Village_Walk | law-study  |         | “Village_Walk”不能作id：只用小写英文字母、数字，用横线连接，如village-meeting。
            village-walk | law-stduy  |         | 法规制度库里没有程序“law-stduy”，是不是law-study。
            """)
    void what_cannot_be_made_leaves_no_file(String id, String from, String name, String told) throws IOException {
        var made = Typed.words("law", "new", id, "--from", from, "--law", law.toString());
        assertThat(made.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(made.said()).startsWith(told);
        assertThat(law.resolve("procedures/village-walk.yaml")).doesNotExist();
    }

    /** A copy of what is itself unsound is told as such and taken away again. */
    @Test
    void an_unsound_model_leaves_no_copy() throws IOException {
        change("procedures/study-file-2026-12.yaml", "total < required_hours", "total < required_hour");
        var made = Typed.words("law", "new", "village-walk", "--from", "study-file", "--law", law.toString());
        assertThat(made.exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(law.resolve("procedures/village-walk.yaml")).doesNotExist();
    }
}
