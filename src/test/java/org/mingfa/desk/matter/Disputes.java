package org.mingfa.desk.matter;

import org.mingfa.desk.matter.Visitor.Form;

/** A dispute between fictional neighbours. */
final class Disputes {

    private Disputes() {}

    static Form wall() {
        return Form.of(
                        "subject", "邻里围墙纠纷",
                        "village", Town.LIUSHU,
                        "source", "application",
                        "oral", "true",
                        "category", "neighbours",
                        "with-enterprise", "false",
                        "summary", "双方为围墙越界多次争执",
                        "risk", "yellow",
                        "complexity", "simple",
                        "handled-at", "village")
                .with("parties[0].name", "王大山")
                .with("parties[0].kind", "person")
                .with("parties[0].phone", "13800000001")
                .with("parties[1].name", "刘小河")
                .with("parties[2].name", "")
                .pdf("oral-record");
    }
}
