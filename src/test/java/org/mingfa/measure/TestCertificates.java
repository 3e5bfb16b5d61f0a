package org.mingfa.measure;

import java.util.Map;

/** What is recorded of an enforcement certificate. */
final class TestCertificates {

    private TestCertificates() {}

    /** One that is valid from the day it was issued to the last of its days. */
    static Map<String, Object> valid(String person, String number, String issued, String validTo) {
        return Map.of(
                "person",
                person,
                "number",
                number,
                "issuer",
                "示例省人民政府",
                "area",
                "石桥镇",
                "fields-certified",
                "综合执法",
                "issued-on",
                issued,
                "valid-to",
                validTo,
                "state",
                "valid",
                "auxiliary",
                false);
    }
}
