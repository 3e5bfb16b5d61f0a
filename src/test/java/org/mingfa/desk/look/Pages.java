package org.mingfa.desk.look;

import java.util.List;
import java.util.Map;

/** The sample pages, drawn once. */
final class Pages {

    private static final Map<String, String> ALL = Map.of(
            "desk", Gallery.page("工作台", DeskSample.frame("desk", List.of()), DeskSample.content()),
            "matter",
                    Gallery.page(
                            "石桥镇农村公共停车管理办法",
                            DeskSample.frame("matter", List.of(Flash.done("已存草稿。"))),
                            MatterSample.content()),
            "ledger", Gallery.page("矛盾纠纷台账", DeskSample.frame("ledger", List.of()), LedgerSample.content()),
            "empty",
                    Gallery.page(
                            "矛盾纠纷台账",
                            DeskSample.frame("ledger", List.of(Flash.refused("没有导出：没有符合条件的纠纷。请换个条件再试。"))),
                            LedgerSample.empty()),
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
