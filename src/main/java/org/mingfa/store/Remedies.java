package org.mingfa.store;

/** What a person can do about what PostgreSQL complains of. */
final class Remedies {

    private Remedies() {}

    /** A remedy in Chinese for the complaint found in {@code said}. */
    static String of(String said, DataDirectory directory) {
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return "磁盘已满：请清理 " + directory.root() + " 所在的磁盘，再重新启动。已确认的数据没有丢失。";
        }
        if (said.contains("Read-only file system")) {
            return "磁盘处于只读状态：请检查 " + directory.root() + " 所在的磁盘是否损坏，再重新启动。";
        }
        if (said.contains("unshare:")) {
            return "系统不再允许以 root 的名义隔离运行：请改用普通用户运行明法（先 chown -R 用户 " + directory.root() + "）。";
        }
        if (said.contains("ermission denied")) {
            return "没有权限：请用数据目录的所有者运行明法，或者让上级目录允许通过（chmod a+x），也可以用 MINGFA_DATA=目录 另指定数据目录。";
        }
        if (said.contains("incompatible with server")) {
            return "数据目录是另一个版本的 PostgreSQL 写的：请用原来版本的明法备份，再用新版本恢复。";
        }
        if (said.contains("could not map anonymous shared memory") || said.contains("Cannot allocate memory")) {
            return "内存不足：请关闭其他程序，或者把 " + directory.cluster() + "/postgresql.conf 中的 shared_buffers 调小。";
        }
        return "请查看日志 " + directory.log() + "，处理后重新启动。";
    }

    /** Whether the complaint goes away by itself: what is left of a killed server is still being cleared away. */
    static boolean passes(String said) {
        return said.contains("lock file")
                || said.contains("shared memory block")
                || said.contains("Address already in use");
    }
}
