package org.mingfa.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "..\\..\\a.pdf", "C:\\照片\\a.jpg", "..", "."})
    void a_name_with_a_path_is_refused(String name) {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> FileName.of(name))
                .withMessageContaining("含有路径");
    }

    /** With U+202E, “决定书\u202Efdp.exe” is shown as “决定书exe.pdf”. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "决定书\u202Efdp.exe",
                "a\u2066.pdf",
                "a\u0000.pdf",
                "a\r\nSet-Cookie: x.pdf",
                "a\u200b.pdf",
                "a\ud800.pdf"
            })
    void a_name_with_invisible_signs_is_refused(String name) {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> FileName.of(name))
                .withMessageContaining("看不见的控制字符")
                .withMessageContaining("□");
    }

    @Test
    void an_empty_name_and_one_over_120_characters_are_refused() {
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> FileName.of("  "));
        assertThat(FileName.of("字".repeat(116) + ".pdf").extension()).isEqualTo("pdf");
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> FileName.of("字".repeat(117) + ".pdf"))
                .withMessageContaining("超过 120 个字");
    }

    @ParameterizedTest
    @CsvSource({
        "〔2026〕3号 处罚决定书（正本）.PDF, pdf",
        "2024.3.5会议记录, ''",
        "关于第1.2, ''",
        "照片, ''",
        "备份.tar.gz, gz",
        "𠮷𣲵.jpg, jpg"
    })
    void chinese_names_are_kept_and_a_date_is_no_extension(String name, String extension) {
        assertThat(FileName.of(name).text()).isEqualTo(name);
        assertThat(FileName.of(name).extension()).isEqualTo(extension);
    }
}
