package org.mingfa.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a role lets somebody do in the program besides the steps of procedures (职责). Who has which stands in {@code roles.yaml}. */
public enum Duty {
    READ_AUDIT("read-audit", "查阅审计记录", null),
    WRITE_REPORT("write-report", "起草和办理年度报告", Level.TOWNSHIP),
    RECEIVE_REPORTS("receive-reports", "接收各乡镇的年度报告", Level.COUNTY),
    COMPARE("compare", "对照各乡镇，交办任务", Level.COUNTY),
    IMPORT_LEDGERS("import-ledgers", "导入台账", Level.TOWNSHIP),
    KEEP_CALENDAR("keep-calendar", "录入节假日安排", Level.COUNTY),
    UNMASK("unmask", "查看当事人的完整信息", null),
    MANAGE_PEOPLE("manage-people", "管理人员、岗位和账号，办理工作交接", null),
    FROM_ABOVE("from-above", "岗位、账号由上一级管理", null);

    private static final List<Duty> ALL = List.of(values());

    private final String id;
    private final String chinese;
    private final @Nullable Level level;

    Duty(String id, String chinese, @Nullable Level level) {
        this.id = id;
        this.chinese = chinese;
        this.level = level;
    }

    /** As law files write it. */
    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    /** The level whose roles alone may have it; null where roles of any level may. */
    @Nullable
    Level level() {
        return level;
    }

    public static Optional<Duty> byId(String id) {
        return ALL.stream().filter(duty -> duty.id.equals(id)).findFirst();
    }

    /** All of them as law files write them, for a message. */
    static String known() {
        return ALL.stream().map(Duty::id).collect(Collectors.joining(", "));
    }
}
