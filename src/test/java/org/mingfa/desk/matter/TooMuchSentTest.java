package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A form that holds more than the program takes is answered by a page that says what to do; what was typed is in the browser. */
class TooMuchSentTest extends Served {

    private static final int MORE_THAN_TAKEN = 5_001;
    private static final int LARGER_THAN_TAKEN = 51 * 1024 * 1024;

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("too-much-sent"));
    }

    @BeforeAll
    void settle() {
        Town.settle(places, staff, accounts);
    }

    private Visitor mediator() {
        return Visitor.signedIn(port, "qianhe").get("/new/dispute");
    }

    @Test
    void too_many_inputs() {
        var form = Form.of("subject", "行数太多");
        for (int i = 0; i < MORE_THAN_TAKEN; i++) {
            form.with("parties[" + i + "].name", "某人");
        }
        var mediator = mediator().post("/new/dispute", form);
        assertThat(mediator.status()).isEqualTo(413);
        assertThat(mediator.text())
                .contains("填写的内容太多", "没有提交", "返回上一页，填写的内容还在", "分几次")
                .doesNotContain("文件太大");
    }

    @Test
    void too_many_inputs_of_a_form_without_files() {
        var fields = new String[2 * MORE_THAN_TAKEN];
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = "pick";
            fields[i + 1] = "x";
        }
        var browser = as("qianhe");
        var answer = browser.post("/at-once/task-supervision/report", fields);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("填写的内容太多", "返回上一页，填写的内容还在");
    }

    @Test
    void a_text_without_end_in_a_form_without_files() {
        var answer = as("qianhe").post("/account/password", "old", "x".repeat(3 * 1024 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("填写的内容太多");
    }

    @Test
    void a_file_too_large() {
        var mediator = mediator()
                .post(
                        "/new/dispute",
                        Form.of("subject", "录像太大")
                                .file("_file.application", "录像.mp4", "video/mp4", new byte[LARGER_THAN_TAKEN]));
        assertThat(mediator.status()).isEqualTo(413);
        assertThat(mediator.text()).contains("文件太大", "一次提交的文件合计不超过50MB", "返回上一页，填写的文字还在，文件需要重新选择");
    }
}
