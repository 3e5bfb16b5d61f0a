package org.mingfa.exchange.example;

import java.util.List;

/** 云溪县石桥镇: a township that does not exist, with its twenty villages and the people its ledgers name. */
public final class Shiqiao {

    public static final String CODE = "990101001";
    public static final String NAME = "石桥镇";

    /** Codes 990101001001 to 990101001020, in this order. */
    public static final List<String> VILLAGES = List.of(
            "柳树村", "张家湾村", "大河村", "石桥村", "西岭村", "东沟村", "槐树庄村", "新民村", "北坡村", "南塘村", "马家店村", "清水村", "桃园村", "白杨村", "龙泉村",
            "双井村", "土门村", "黄沙村", "前进村", "团结村");

    public static final String SECRETARY = "高山";
    public static final String HEAD = "石坚";
    public static final String ENFORCEMENT_LEAD = "马强";
    public static final String JUDICIAL_OFFICER = "周岚";

    public static final String CLERK = "苏晴";

    public static final String JUDICIAL_OFFICE = "司法所";
    public static final String OFFICE = "党政办公室";

    private Shiqiao() {}

    /** The code of the n-th village, from 0. */
    public static String villageCode(int index) {
        return CODE + "%03d".formatted(index + 1);
    }

    static String all() {
        return String.join("、", VILLAGES);
    }
}
