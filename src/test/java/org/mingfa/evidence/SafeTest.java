package org.mingfa.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "text/plain;charset=GB18030", "audio/mpeg", "video/mp4"})
    void what_browsers_show_safely_is_shown(String mediaType) {
        assertThat(Safe.isShown(mediaType)).isTrue();
        assertThat(Safe.contentType(mediaType)).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/xhtml+xml", "text/html;charset=UTF-8", ""})
    void what_is_not_taken_is_never_shown_nor_named_to_the_browser(String mediaType) {
        assertThat(Safe.isShown(mediaType)).isFalse();
        assertThat(Safe.contentType(mediaType)).isEqualTo("application/octet-stream");
    }

    @Test
    void a_chinese_name_is_sent_in_extended_notation() {
        assertThat(Safe.disposition("application/pdf", "决定书 (1).pdf"))
                .isEqualTo("inline; filename=\"file.pdf\"; filename*=UTF-8''%E5%86%B3%E5%AE%9A%E4%B9%A6%20%281%29.pdf");
    }

    @Test
    void quotes_and_semicolons_cannot_add_to_the_header() {
        assertThat(Safe.disposition("application/msword", "a\"; filename=b.exe;'.doc"))
                .isEqualTo("attachment; filename=\"file.doc\"; filename*=UTF-8''a%22%3B%20filename%3Db.exe%3B%27.doc");
    }

    @Test
    void a_download_is_a_download_whatever_the_type() {
        assertThat(Safe.download("application/pdf", "a.pdf")).startsWith("attachment;");
    }

    @Test
    void everything_but_the_pdf_viewer_runs_in_a_sandbox() {
        assertThat(Safe.contentPolicy("text/plain;charset=UTF-8"))
                .contains("default-src 'none'")
                .endsWith("sandbox");
        assertThat(Safe.contentPolicy("application/pdf"))
                .contains("default-src 'none'")
                .doesNotContain("sandbox");
    }
}
