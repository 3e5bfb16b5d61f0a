package org.mingfa.evidence;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The files cannot be kept or read, through no fault of the person at work. The message is Chinese: what happened and what to do. */
public final class EvidenceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvidenceFailure(String message) {
        super(message);
    }

    private EvidenceFailure(String message, IOException cause) {
        super(message, cause);
    }

    static EvidenceFailure writing(Path folder, IOException cause) {
        String said = String.valueOf(cause.getMessage());
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return new EvidenceFailure("磁盘已满，文件没有保存。请联系管理员清理 " + folder + " 所在的磁盘，再重新上传。", cause);
        }
        if (cause instanceof AccessDeniedException || said.contains("Read-only file system")) {
            return new EvidenceFailure("证据目录 " + folder + " 无法写入，文件没有保存。请联系管理员检查目录权限和磁盘状态，再重新上传。", cause);
        }
        return new EvidenceFailure("写入证据目录 " + folder + " 时出错，文件没有保存。请联系管理员检查磁盘，再重新上传。", cause);
    }

    static EvidenceFailure reading(String digest, IOException cause) {
        return new EvidenceFailure("文件（摘要 " + digest + "）读不出来。请联系管理员检查磁盘，必要时从备份恢复。", cause);
    }
}
