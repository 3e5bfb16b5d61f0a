package org.mingfa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An act to be taken, or considered, in a matter. */
record ActRequest(
        @Says("步骤编号；更正、作废时不写") @Nullable String step,
        @Says("结论编号；步骤有结论时必填") @Nullable String outcome,
        @Says("办理日期，东八区") LocalDate happened,
        @Says("办理时间，例如14:30；期限以小时计的步骤应当写") @Nullable String at,
        @Says("填写的内容，按项目编号") @Nullable Map<String, Object> values,
        @Says("附带的材料；文件先经 /api/evidence 上传") @Nullable List<File> evidence,
        @Says("共同办理的人，写编号") @Nullable List<String> with,
        @Says("已经看到的行为数；不写则不核对") @Nullable Integer seen,
        @Says("是否补录") @Nullable Boolean carriedOver,
        @Says("更正哪一项行为") @Nullable Correcting correcting,
        @Says("作废整个事项") @Nullable Voiding voiding) {

    /** A file that has been uploaded. */
    record File(
            @Says("材料编号，见程序的步骤") String kind,
            @Says("上传时得到的摘要") String digest,
            @Says("文件名") String name) {}

    record Correcting(
            @Says("要更正的行为的序号") int act, @Says("理由") String reason) {}

    record Voiding(@Says("理由") String reason) {}
}
