package org.mingfa.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentFormatTest {

    @Test
    void isToldByTheEndingOfTheFile() {
        assertThat(DocumentFormat.ofName("年度报告.PDF")).contains(DocumentFormat.PDF);
        assertThat(DocumentFormat.ofName("a/report.v2.ofd")).contains(DocumentFormat.OFD);
        assertThat(DocumentFormat.ofName("/report.html")).contains(DocumentFormat.HTML);
        assertThat(DocumentFormat.ofName("report.doc")).isEmpty();
        assertThat(DocumentFormat.endings()).isEqualTo(".docx、.pdf、.ofd、.html");
    }
}
