package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** The list of powers, without which nobody is punished and nothing is seized. */
final class Powers {

    private static final Pattern NUMBER = Pattern.compile("ZSX-\\d{4}-\\d{4}");

    private Powers() {}

    /** The number of a power that the township has by statute from 2022 on. */
    static String listed(Visitor lead, String kind, String basis) {
        var form = Visitor.Form.of("item", basis, "source", "statute", "kinds", kind)
                .with("power-basis", basis)
                .with("violation-basis", basis)
                .with("taken-back", "false")
                .with("post", "综合行政执法队")
                .with("from", "2022-01-01");
        lead.get("/new/power-item")
                .post(
                        "/new/power-item",
                        (kind.equals("seizure") ? form.with("compulsion-basis", basis) : form)
                                .pdf("authority-document"));
        assertThat(lead.status()).as(lead.text()).isEqualTo(200);
        return NUMBER.matcher(lead.text()).results().findFirst().orElseThrow().group();
    }
}
