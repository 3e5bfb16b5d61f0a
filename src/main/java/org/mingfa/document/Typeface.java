package org.mingfa.document;

import java.util.List;

/**
 * The faces of GB/T 9704-2012; for each, names under which other systems hold the same face, and faces that stand in for
 * it where there is none.
 */
public enum Typeface {
    FANGSONG(
            "仿宋_GB2312",
            List.of("仿宋", "FangSong", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋", "STFangsong", "FandolFang R"),
            FreeFaces.SERIF),
    XIAOBIAOSONG("方正小标宋简体", List.of("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong"), FreeFaces.HEAVY),
    HEI("黑体", List.of("SimHei", "方正黑体_GBK", "华文黑体", "STHeiti", "FandolHei R"), FreeFaces.SANS),
    KAI("楷体_GB2312", List.of("楷体", "KaiTi", "方正楷体_GBK", "华文楷体", "STKaiti", "FandolKai R"), FreeFaces.HEAVY),
    SONG("宋体", List.of("SimSun", "方正书宋_GBK", "华文宋体", "STSong", "FandolSong R"), FreeFaces.SERIF);

    private final String face;
    private final List<String> alternatives;
    private final List<String> standIns;

    Typeface(String face, List<String> alternatives, List<String> standIns) {
        this.face = face;
        this.alternatives = alternatives;
        this.standIns = standIns;
    }

    /** The name offices in China know it by. */
    public String face() {
        return face;
    }

    /** Other names, the best first. */
    public List<String> alternatives() {
        return alternatives;
    }

    /** Other faces that read well in its place, the best first; the free ones, which systems bring along. */
    public List<String> standIns() {
        return standIns;
    }
}
