package org.mingfa.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a full disk, which only an administrator can mend, from every other failure. */
public final class DiskFull {

    /** What a person is told: nothing of what they did was kept, and whom to turn to. */
    public static final String TEXT = "服务器的磁盘已满，刚才的内容没有保存，以前保存的内容不受影响。请联系管理人员清理磁盘，然后再办一次。";

    /** PostgreSQL's disk_full (class 53, insufficient resources). */
    private static final String SQL_STATE = "53100";

    private DiskFull() {}

    /** Whether a failure, or anything that led to it, was a full disk. */
    public static boolean caused(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
                return true;
            }
            if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }
}
