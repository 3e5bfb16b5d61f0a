package org.mingfa.staff;

/** What the audit trail keeps. The names are stored: one may be added, none renamed. */
public enum Audited {
    SIGN_IN("登录"),
    SIGN_IN_REFUSED("登录被拒绝"),
    SIGN_IN_LOCKED("账号被锁定"),
    SIGN_OUT("退出登录"),
    CHANGE_POST("换岗位办事"),
    UNMASK("查看个人信息"),
    EXPORT("导出数据"),
    STAFF("人员岗位管理"),
    ACCOUNT("账号管理"),
    TOKEN("接口令牌管理"),
    SETTING("系统设置");

    private final String chinese;

    Audited(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
