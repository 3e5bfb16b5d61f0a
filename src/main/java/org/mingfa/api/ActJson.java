package org.mingfa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An act as it was recorded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActJson(
        @Says("在事项中的序号，从1起") int seq,

        @Says("doing 办理；correcting 更正；voiding 作废；resulting 由另一事项的结果转入；retracting 转入的结果收回；reopening 因更正重新打开")
        String kind,

        @Says("结果由哪一事项转入；其他行为没有这一项") @Nullable String child,
        @Says("更正的是哪一项行为") @Nullable Integer corrects,
        @Says("更正、作废或者重新打开的理由") @Nullable String reason,
        @Says("步骤编号") String step,
        @Says("步骤名称") String name,
        @Says("结论编号") @Nullable String outcome,
        @Says("填写的内容；个人信息只有掩码") Map<String, Object> values,
        @Says("附带的材料") List<File> evidence,
        @Says("办理的人，第一人为签署人") List<Person> persons,
        @Says("签署人办理时的岗位") String post,
        @Says("办理日期") LocalDate happened,
        @Says("办理时间，例如14:30；没有记录的没有这一项") @Nullable String at,
        @Says("系统记录的时刻") Instant recorded,
        @Says("是否补录") boolean carriedOver,

        @Says("发生时违反的规则，照实记录；没有的没有这一项") @Nullable List<String> broken) {

    /** A file bound to an act. */
    record File(
            @Says("材料编号") String kind,
            @Says("内容的SM3摘要") String digest,
            @Says("文件名") String name,
            @Says("文件类型") String mediaType,
            @Says("字节数") long size) {}

    record Person(@Says("人员编号") String id, @Says("姓名") String name) {}
}
