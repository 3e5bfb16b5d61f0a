package org.mingfa.desk.look;

import java.util.List;
import java.util.Map;

/** The five sample pages, drawn once. */
final class Pages {

    private static final Map<String, String> ALL = Map.of(
            "desk", Gallery.page("工作台", DeskSample.frame("desk", List.of()), DeskSample.content()),
            "matter",
                    Gallery.page(
                            "石桥镇农村公共停车管理办法",
                            DeskSample.frame("matter", List.of(Flash.done("已存草稿。"))),
                            MatterSample.content()),
            "ledger", Gallery.page("矛盾纠纷台账", DeskSample.frame("ledger", List.of()), LedgerSample.content()),
            "sign-in", Gallery.plain("登录", PlainSample.signIn()),
            "error", Gallery.plain("没有找到", PlainSample.problem()));

    private Pages() {}

    static String of(String name) {
        return ALL.getOrDefault(name, "");
    }

    static void keepAll() {
        ALL.forEach(Gallery::keep);
    }
}
