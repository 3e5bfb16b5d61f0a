package org.mingfa.desk.figure;

import org.mingfa.law.Covers;
import org.mingfa.law.Level;

/** What a rule of coverage calls those of whom it asks something. */
final class CoverWords {

    private CoverWords() {}

    /** {@code 村（社区）}. */
    static String of(Covers covers) {
        return switch (covers) {
            case Covers.Places(var level) -> level == Level.VILLAGE ? "村（社区）" : "乡镇";
            case Covers.People _ -> "人员";
            case Covers.Units _ -> "单位";
            case Covers.Dates _ -> "节点";
        };
    }

    /** {@code 村20个}. */
    static String many(Covers covers, long number) {
        return switch (covers) {
            case Covers.Places(var level) -> (level == Level.VILLAGE ? "村" : "乡镇") + number + "个";
            case Covers.People _ -> "人员" + number + "名";
            case Covers.Units _ -> "单位" + number + "个";
            case Covers.Dates _ -> "节点" + number + "个";
        };
    }

    /** {@code 个}. */
    static String unit(Covers covers) {
        return covers instanceof Covers.People ? "名" : "个";
    }

    /** Who is not asked, and for what part of a period. */
    static String left(Covers covers) {
        return switch (covers) {
            case Covers.Places(var level) when level == Level.VILLAGE -> "“不计”的是当时还没有设立或者已经撤销的村，年中设立、撤销的只按存在的整月计算。";
            case Covers.Places _ -> "“不计”的是当时还没有设立或者已经撤销的乡镇。";
            case Covers.People(var _, var lastDay) ->
                lastDay ? "“不计”的是到期末（正在进行的看今天）已经离任的人员，按登记的岗位计算。" : "“不计”的是当时不在岗的人员，按登记的岗位计算；年中到任、离任的只按在岗的整月计算。";
            case Covers.Units _ -> "“不计”的是当时没有人在岗的单位，按登记的岗位计算。";
            case Covers.Dates _ -> "节点过后没有记录的，才算缺。";
        };
    }
}
