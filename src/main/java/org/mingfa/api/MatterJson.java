package org.mingfa.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.Relations;
import org.mingfa.law.Closing;
import org.mingfa.matter.Matter;

/** A matter as the register shows it. */
record MatterJson(
        @Says("县级区划代码") String county,
        @Says("所在地的区划代码") String place,
        @Says("事项编号") UUID id,
        @Says("程序编号") String procedure,
        @Says("适用的程序版本：施行日期") LocalDate version,
        @Says("事项的文号") String number,
        @Says("事项名称") String title,
        @Says("第一项行为的办理日期") LocalDate began,
        @Says("是否补录") boolean carriedOver,
        @Says("行为数；提交下一项行为时写在“seen”中") int acts,
        @Says("链头：最后一项行为的链接") String head,
        @Says("事项现在的内容；个人信息只有掩码") Map<String, Object> values,
        @Says("怎样结束；还在办理时没有这一项") @Nullable String closing,
        @Says("结束日期") @Nullable LocalDate closedOn) {

    static MatterJson of(Matter matter, Set<String> withheld) {
        return new MatterJson(
                matter.county(),
                matter.place().digits(),
                matter.id(),
                matter.procedure(),
                matter.version(),
                matter.number(),
                matter.title(),
                matter.began(),
                matter.carriedOver(),
                matter.acts(),
                matter.head(),
                PlainValues.of(matter.fields(), withheld),
                Closing.written(matter.closing()),
                matter.closedOn());
    }

    /** A page of a ledger. */
    record Page(
            @Says("这一页的事项") List<MatterJson> matters,
            @Says("各页合计的件数") long count,
            @Says("第几页，从1起") int page,
            @Says("共几页") long pages,
            @Says("各页合计的数额，按栏目") Map<String, BigDecimal> totals) {

        static Page of(Ledgers.Page page, int number, Set<String> withheld) {
            return new Page(
                    page.matters().stream()
                            .map(matter -> MatterJson.of(matter, withheld))
                            .toList(),
                    page.count(),
                    number,
                    (page.count() + Ledgers.PAGE_SIZE - 1) / Ledgers.PAGE_SIZE,
                    page.totals());
        }
    }

    /** A matter with where it stands and all its acts. */
    record Whole(
            @Says("事项") MatterJson matter,
            @Says("今天的办理状态") StandingJson standing,
            @Says("全部行为，按序号") List<LinkedAct> acts,
            @Says("本件关联的事项") List<Link> links,
            @Says("关联本件的事项，新的在前，最多200件；只列可以查看的") List<Link> linkedBy) {}

    /** Another matter, by a field. */
    record Link(
            @Says("关联所在的项目：项目编号，或者步骤编号.项目编号；linkedBy中是对方的项目")
            String field,

            @Says("事项id") UUID matter,
            @Says("事项的文号") String number,
            @Says("事项名称；不能查看的事项没有这一项") @Nullable String title) {

        static Link of(Relations.Relation relation) {
            return new Link(relation.field(), relation.matter(), relation.number(), relation.title());
        }
    }

    /** An act with its link in the matter's chain. */
    record LinkedAct(
            @Says("行为") ActJson act,
            @Says("链接：上一链接与本行为规范文本的SM3摘要") String link) {}

    /** What became of an act that was taken. */
    record Taken(
            @Says("事项") MatterJson matter,
            @Says("记录下来的行为") ActJson act,
            @Says("不妨碍办理、但记录在案的问题") List<BreachJson> cautions,
            @Says("办理后的状态") StandingJson standing) {}

    /** What the law would answer. */
    record Considered(
            @Says("是否可以办理") boolean allowed,
            @Says("不能办理的原因，或者记录在案的问题") List<BreachJson> breaches,
            @Says("办理后的状态；不能办理时没有这一项") @Nullable StandingJson standing) {}
}
