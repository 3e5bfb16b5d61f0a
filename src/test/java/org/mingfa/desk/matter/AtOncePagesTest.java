package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The subsidies of a quarter are approved by one decision and paid with one voucher, each its own amount. */
class AtOncePagesTest extends Served {

    private static final String CHECK = "/at-once/mediation-subsidy/check";
    private static final String PAY = "/at-once/mediation-subsidy/pay";
    private static final Pattern ROW = Pattern.compile("name=\"_row\" value=\"([^\"]+)\"");

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("at-once-pages"));
    }

    @BeforeAll
    void threeClaims() {
        var town = Town.settle(places, staff, accounts);
        town.hire("zhoulan", "周岚", Town.SHIQIAO, "司法所", "judicial-office");
        var mediator = Visitor.signedIn(port, "qianhe");
        for (int amount = 100; amount <= 300; amount += 100) {
            mediator.get("/new/mediation-subsidy");
            mediator.post(
                    "/new/mediation-subsidy",
                    Form.of("case-note", "围墙案" + amount, "dispute", "旧档第" + amount + "号", "class", "simple")
                            .with("mediator", town.id("qianhe"))
                            .with("amount", String.valueOf(amount))
                            .with("file-complete", "true")
                            .with("charged", "false")
                            .with("_carried", "1")
                            .with("_happened", "2026-09-01")
                            .pdf("case-file"));
            assertThat(mediator.text()).contains("已记录“申报”");
        }
    }

    private static List<String> rows(Visitor visitor) {
        return ROW.matcher(visitor.text()).results().map(row -> row.group(1)).toList();
    }

    private static Form ticked(List<String> rows, String... typed) {
        var form = Form.of(typed);
        rows.forEach(row -> form.with("_row", row));
        return form;
    }

    @Test
    void one_form_takes_the_step_in_each_matter_ticked_and_each_answers_its_own_amount() {
        var office = Visitor.signedIn(port, "zhoulan").get("/ledger/mediation-subsidy");
        assertThat(office.text()).contains(CHECK, "审核（多件）", PAY);
        assertThat(Visitor.signedIn(port, "qianhe")
                        .get("/ledger/mediation-subsidy")
                        .text())
                .doesNotContain(CHECK);
        assertThat(Visitor.signedIn(port, "qianhe").get(CHECK).status()).isIn(302, 303);

        var waiting = rows(office.get(CHECK));
        assertThat(waiting).hasSize(3);
        office.post(CHECK, ticked(List.of(), "_outcome", "passed"));
        assertThat(office.text()).contains("请至少选一件");
        office.post(CHECK, ticked(waiting, "_outcome", "refused"));
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.text()).containsPattern("一件也没有存入，TB-2026-\\d+不能这样办理“审核”");

        office.post(CHECK, ticked(waiting.subList(0, 2), "_outcome", "passed"));
        assertThat(office.path()).isEqualTo("/ledger/mediation-subsidy");
        assertThat(office.text()).contains("已在2件事项中记录“审核”");
        assertThat(rows(office.get(CHECK))).as("the third still waits").hasSize(1);
        office.post(CHECK, ticked(waiting.subList(0, 1), "_outcome", "passed"));
        assertThat(office.text()).contains("已经由别人办理");

        var unpaid = rows(office.get(PAY));
        assertThat(office.text()).contains("发放金额</small> 100", "200").doesNotContain("name=\"paid\"");
        office.post(PAY, ticked(unpaid, "paid-on", "2026-11-20").pdf("voucher"));
        assertThat(office.text()).contains("已在2件事项中记录“发放”");
        for (int amount = 100; amount <= 200; amount += 100) {
            var paid = office.get("/ledger/mediation-subsidy").find("href=\"(/matter/[^\"]+)\">围墙案" + amount);
            assertThat(office.get(paid).text()).contains("发放金额：" + amount + "元", "voucher.pdf");
        }
    }
}
