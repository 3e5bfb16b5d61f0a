package org.mingfa.exchange.example;

import java.util.List;

/** 云溪县石桥镇: a township that does not exist, with its twenty villages and the people its ledgers name. */
public final class Shiqiao {

    public static final String CODE = "990101001";
    public static final String NAME = "石桥镇";

    /** Codes 990101001001 to 990101001020, in this order. */
    public static final List<String> VILLAGES = List.of(
            "柳树村", "张家湾村", "大河村", "石湾村", "桥头村", "双井村", "白杨村", "青石村", "梨园村", "上河村", "下河村", "东岭村", "西岭村", "竹园村", "枣林村",
            "李家坪村", "王家沟村", "马蹄村", "红岩村", "清泉村");

    public static final String SECRETARY = "周明远";
    public static final String HEAD = "石坚";
    public static final String ENFORCEMENT_LEAD = "郑队";
    public static final String JUDICIAL_OFFICER = "周岚";

    public static final String JUDICIAL_OFFICE = "司法所";
    public static final String OFFICE = "党政办";

    private Shiqiao() {}

    /** The code of the n-th village, from 0. */
    public static String villageCode(int index) {
        return CODE + "%03d".formatted(index + 1);
    }

    static String all() {
        return String.join("、", VILLAGES);
    }
}
