package org.mingfa.evidence;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;

@SpringBootTest(
        classes = EvidenceContextTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"mingfa.data=target/evidence-context", "mingfa.evidence.max-size=1KB"})
@Tag("slow")
class EvidenceContextTest {

    @EnableAutoConfiguration
    @ComponentScan({"org.mingfa.store", "org.mingfa.evidence"})
    static class Application {}

    @Autowired
    private EvidenceStore store;

    @Test
    void the_application_has_a_store_with_the_configured_limit() {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() ->
                        store.put("990101", "990101001000", new ByteArrayInputStream(new byte[1025]), "a.pdf", null))
                .withMessageContaining("文件超过 1024 字节");
    }
}
