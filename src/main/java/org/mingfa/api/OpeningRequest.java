package org.mingfa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A matter to be opened by the first step of its procedure. */
record OpeningRequest(
        @Says("程序编号") String procedure,
        @Says("办理日期，东八区；决定适用程序的哪个版本") LocalDate happened,
        @Says("办理时间，例如14:30；期限以小时计的步骤应当写") @Nullable String at,
        @Says("填写的内容，按项目编号") Map<String, Object> values,
        @Says("结论编号；第一步有结论时必填") @Nullable String outcome,
        @Says("附带的材料；文件先经 /api/evidence 上传") @Nullable List<ActRequest.File> evidence,
        @Says("共同办理的人，写编号") @Nullable List<String> with,
        @Says("是否补录") @Nullable Boolean carriedOver,

        @Says("防止重复的键，自定，不超过200个字符：同一岗位以同一个键再次提交，得到的是同一个事项") @Nullable
        String key) {}
