package org.mingfa.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A kept file that is no longer what was taken.
 *
 * @param found the digest of what lies there now; null when nothing readable does
 */
public record Damage(
        String county,
        String place,
        String digest,
        @Nullable String found) {

    /** What is wrong, in Chinese, for one line of a report. */
    public String message() {
        String file = "区划 " + place + " 的文件（摘要 " + digest + "）";
        return found == null ? file + "丢失或无法读取，请从备份恢复。" : file + "已被改动，现在的摘要是 " + found + "，请查明原因并从备份恢复。";
    }
}
