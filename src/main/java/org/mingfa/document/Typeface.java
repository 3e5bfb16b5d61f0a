package org.mingfa.document;

import java.util.List;

/** The faces of GB/T 9704-2012 and, for each, names under which other systems hold the same face. */
enum Typeface {
    FANGSONG("仿宋_GB2312", "仿宋", "FangSong"),
    XIAOBIAOSONG("方正小标宋简体", "方正小标宋_GBK", "华文中宋"),
    HEI("黑体", "SimHei"),
    KAI("楷体_GB2312", "楷体", "KaiTi"),
    SONG("宋体", "SimSun");

    private final String face;
    private final List<String> alternatives;

    Typeface(String face, String... alternatives) {
        this.face = face;
        this.alternatives = List.of(alternatives);
    }

    /** The name offices in China know it by. */
    String face() {
        return face;
    }

    /** Other names, the best first. */
    List<String> alternatives() {
        return alternatives;
    }
}
